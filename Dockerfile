# The site, the commands and the index follower: one image, started with different commands by docker-compose.yml.
FROM python:3.13-slim

ENV PYTHONUNBUFFERED=1 \
    PYTHONDONTWRITEBYTECODE=1 \
    ARCHIVE_STATE=/state \
    HOST=0.0.0.0

RUN useradd --system --uid 10001 --no-create-home archive \
    && install --directory --owner=archive /state

WORKDIR /archive

COPY pyproject.toml ./
COPY .ci/constraints.txt .ci/
RUN python -m pip install --no-cache-dir --constraint .ci/constraints.txt --upgrade pip \
    && python -m pip install --no-cache-dir --constraint .ci/constraints.txt --group run

COPY manage.py ./
COPY archive archive
COPY statements statements
COPY seeds seeds
COPY static static
COPY templates templates

USER archive
VOLUME /state
EXPOSE 8000
CMD ["python", "-m", "gunicorn", "--config", "python:archive.server", "archive.wsgi"]
