"""The names of encodings as the Web uses them, which are not always those of Python.

Source: the Encoding Standard of WHATWG, section 4.2: pages that name the left column are written in the right one.
"""

import codecs

MEANT = {
    "iso-8859-1": "cp1252",
    "latin-1": "cp1252",
    "latin1": "cp1252",
    "us-ascii": "cp1252",
    "ascii": "cp1252",
    "iso-8859-9": "cp1254",
    "iso-8859-11": "cp874",
    "tis-620": "cp874",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "x-gbk": "gb18030",
    "shift_jis": "cp932",
    "shift-jis": "cp932",
    "x-sjis": "cp932",
    "euc-kr": "cp949",
    "ks_c_5601-1987": "cp949",
    "x-cp1251": "cp1251",
    "x-mac-cyrillic": "mac_cyrillic",
    "macintosh": "mac_roman",
}


def find_codec(charset: str) -> str:
    """Return Python's name of an encoding; empty when there is none that makes text of bytes."""
    name = charset.strip().strip("\"'").lower()
    try:
        codec = codecs.lookup(MEANT.get(name, name)) if name else None
    except (LookupError, ValueError):
        return ""
    # Python also calls a cipher and a compression "encodings"; those make no text.
    return codec.name if codec and codec._is_text_encoding else ""
