"""The countries by their short English names, and the words by which texts call them.

Each line: short name | adjectives and words for a citizen | other and official names | capital or seat.
Short names follow the usage of English newspapers (BBC, Reuters), which our sources write in.
States that are no more stand at the end with the states that came after them: a person may have spoken for both.
"""

COUNTRIES = """
Afghanistan | Afghan | Islamic Republic of Afghanistan, Islamic Emirate of Afghanistan | Kabul
Albania | Albanian | People's Republic of Albania, Republic of Albania | Tirana
Algeria | Algerian | | Algiers
Andorra | Andorran | | Andorra la Vella
Angola | Angolan | | Luanda
Antigua and Barbuda | Antiguan | | Saint John's
Argentina | Argentine, Argentinian, Argentinean | Argentine Republic | Buenos Aires
Armenia | Armenian | | Yerevan
Australia | Australian | Commonwealth of Australia | Canberra
Austria | Austrian | | Vienna
Azerbaijan | Azerbaijani, Azeri | | Baku
Bahamas | Bahamian | The Bahamas | Nassau
Bahrain | Bahraini | Kingdom of Bahrain | Manama
Bangladesh | Bangladeshi | | Dhaka
Barbados | Barbadian | | Bridgetown
Belarus | Belarusian, Belarussian | Byelorussia, Byelorussian Soviet Socialist Republic, Byelorussian SSR | Minsk
Belgium | Belgian | | Brussels
Belize | Belizean | | Belmopan
Benin | Beninese | Dahomey | Porto-Novo
Bhutan | Bhutanese | | Thimphu
Bolivia | Bolivian | Plurinational State of Bolivia | La Paz
Bosnia and Herzegovina | Bosnian | Bosnia, Bosnia-Herzegovina, Bosnia & Herzegovina | Sarajevo
Botswana | Botswanan | | Gaborone
Brazil | Brazilian | Federative Republic of Brazil | Brasília, Brasilia
Brunei | Bruneian | Brunei Darussalam | Bandar Seri Begawan
Bulgaria | Bulgarian | People's Republic of Bulgaria | Sofia
Burkina Faso | Burkinabe, Burkinabé | Upper Volta | Ouagadougou
Burundi | Burundian | | Bujumbura
Cambodia | Cambodian | Kampuchea, Democratic Kampuchea, Khmer Republic, Kingdom of Cambodia | Phnom Penh
Cameroon | Cameroonian | Cameroun, United Republic of Cameroon | Yaoundé, Yaounde
Canada | Canadian | | Ottawa
Cape Verde | Cape Verdean | Cabo Verde | Praia
Central African Republic | Central African | CAR, Central African Empire | Bangui
Chad | Chadian | Tchad | N'Djamena
Chile | Chilean | | Santiago
China | Chinese | People's Republic of China, PRC | Beijing, Peking
Colombia | Colombian | | Bogotá, Bogota
Comoros | Comorian, Comoran | Union of the Comoros | Moroni
Republic of the Congo | Congolese | Congo, Congo-Brazzaville, Congo (Brazzaville), People's Republic of the Congo | Brazzaville
Democratic Republic of the Congo | | DR Congo, DRC, Congo-Kinshasa, Zaire, Zaïre, Democratic Republic of Congo, Congo (Kinshasa), Congo (Leopoldville), The Democratic Republic of the Congo | Kinshasa
Costa Rica | Costa Rican | | San José
Croatia | Croatian, Croat | | Zagreb
Cuba | Cuban | | Havana
Cyprus | Cypriot | | Nicosia
Czech Republic | Czech | Czechia | Prague
Denmark | Danish, Dane | Kingdom of Denmark | Copenhagen
Djibouti | Djiboutian | | Djibouti City
Dominica | | Commonwealth of Dominica | Roseau
Dominican Republic | Dominican | | Santo Domingo
Ecuador | Ecuadorian, Ecuadorean | | Quito
Egypt | Egyptian | Arab Republic of Egypt, United Arab Republic | Cairo
El Salvador | Salvadoran, Salvadorian, Salvadorean | | San Salvador
Equatorial Guinea | Equatoguinean, Equatorial Guinean | | Malabo
Eritrea | Eritrean | | Asmara
Estonia | Estonian | | Tallinn
Eswatini | Swazi | Swaziland, Kingdom of Eswatini | Mbabane
Ethiopia | Ethiopian | Federal Democratic Republic of Ethiopia | Addis Ababa
Fiji | Fijian | | Suva
Finland | Finnish, Finn | | Helsinki
France | French | French Republic | Paris
Gabon | Gabonese | | Libreville
Gambia | Gambian | The Gambia | Banjul
Georgia | Georgian | | Tbilisi
Germany | German | Federal Republic of Germany, West Germany, FRG | Berlin, Bonn
Ghana | Ghanaian | | Accra
Greece | Greek | Hellenic Republic | Athens
Grenada | Grenadian | | Saint George's
Guatemala | Guatemalan | | Guatemala City
Guinea | Guinean | | Conakry
Guinea-Bissau | | Guinea Bissau | Bissau
Guyana | Guyanese | | Georgetown
Haiti | Haitian | | Port-au-Prince
Holy See | Vatican | Vatican City, The Vatican | Vatican
Honduras | Honduran | | Tegucigalpa
Hungary | Hungarian | People's Republic of Hungary | Budapest
Iceland | Icelandic, Icelander | | Reykjavik, Reykjavík
India | Indian | Republic of India | New Delhi, Delhi
Indonesia | Indonesian | | Jakarta, Djakarta
Iran | Iranian | Islamic Republic of Iran, Iran (Islamic Republic of), Persia | Tehran, Teheran
Iraq | Iraqi | | Baghdad
Ireland | Irish | Republic of Ireland | Dublin
Israel | Israeli | State of Israel | Jerusalem, Tel Aviv
Italy | Italian | | Rome
Ivory Coast | Ivorian | Côte d'Ivoire, Cote d'Ivoire | Yamoussoukro, Abidjan
Jamaica | Jamaican | | Kingston
Japan | Japanese | | Tokyo
Jordan | Jordanian | Hashemite Kingdom of Jordan | Amman
Kazakhstan | Kazakh, Kazakhstani | Kazakstan | Astana, Nur-Sultan
Kenya | Kenyan | | Nairobi
Kiribati | I-Kiribati | | Tarawa
Kosovo | Kosovar, Kosovan | | Pristina
Kuwait | Kuwaiti | State of Kuwait | Kuwait City
Kyrgyzstan | Kyrgyz, Kyrgyzstani | Kyrgyz Republic, Kirghizstan | Bishkek
Laos | Lao, Laotian | Lao People's Democratic Republic, Lao PDR | Vientiane
Latvia | Latvian | | Riga
Lebanon | Lebanese | | Beirut
Lesotho | Basotho | Kingdom of Lesotho | Maseru
Liberia | Liberian | | Monrovia
Libya | Libyan | Libyan Arab Jamahiriya, Libyan Arab Republic, Socialist People's Libyan Arab Jamahiriya | Tripoli
Liechtenstein | | Principality of Liechtenstein | Vaduz
Lithuania | Lithuanian | | Vilnius
Luxembourg | Luxembourgish, Luxembourger | Grand Duchy of Luxembourg | Luxembourg City
Madagascar | Malagasy | Malagasy Republic, Democratic Republic of Madagascar | Antananarivo
Malawi | Malawian | | Lilongwe
Malaysia | Malaysian, Malay | Malaya, Federation of Malaya | Kuala Lumpur
Maldives | Maldivian | The Maldives | Malé
Mali | Malian | | Bamako
Malta | Maltese | | Valletta
Marshall Islands | Marshallese | | Majuro
Mauritania | Mauritanian | Islamic Republic of Mauritania | Nouakchott
Mauritius | Mauritian | | Port Louis
Mexico | Mexican | United Mexican States | Mexico City
Micronesia | Micronesian | Federated States of Micronesia, Micronesia (Federated States of), Micronesia, Federated States of | Palikir
Moldova | Moldovan | Republic of Moldova, Moldavia | Chisinau, Chișinău
Monaco | Monegasque, Monégasque | Principality of Monaco | Monte Carlo
Mongolia | Mongolian | Mongolian People's Republic | Ulaanbaatar, Ulan Bator
Montenegro | Montenegrin | | Podgorica
Morocco | Moroccan | Kingdom of Morocco | Rabat
Mozambique | Mozambican | | Maputo
Myanmar | Burmese, Myanma | Burma | Naypyidaw, Yangon, Rangoon
Namibia | Namibian | | Windhoek
Nauru | Nauruan | | Yaren
Nepal | Nepali, Nepalese | Kingdom of Nepal | Kathmandu
Netherlands | Dutch | The Netherlands, Kingdom of the Netherlands, Holland | The Hague, Amsterdam
New Zealand | New Zealander | Aotearoa New Zealand | Wellington
Nicaragua | Nicaraguan | | Managua
Niger | Nigerien | | Niamey
Nigeria | Nigerian | Federal Republic of Nigeria | Abuja, Lagos
North Korea | North Korean | Democratic People's Republic of Korea, People's Republic of Korea, DPRK, DPR Korea | Pyongyang
North Macedonia | Macedonian, North Macedonian | Macedonia, Former Yugoslav Republic of Macedonia, The former Yugoslav Republic of Macedonia, FYROM, TFYROM | Skopje
Norway | Norwegian | Kingdom of Norway | Oslo
Oman | Omani | Sultanate of Oman | Muscat
Pakistan | Pakistani | Islamic Republic of Pakistan | Islamabad
Palau | Palauan | | Ngerulmud
Palestine | Palestinian | State of Palestine, Palestinian Authority, PLO, Palestine Liberation Organization | Ramallah
Panama | Panamanian | | Panama City
Papua New Guinea | Papua New Guinean | | Port Moresby
Paraguay | Paraguayan | | Asunción, Asuncion
Peru | Peruvian | | Lima
Philippines | Philippine, Filipino | The Philippines | Manila
Poland | Polish, Pole | Polish People's Republic | Warsaw
Portugal | Portuguese | | Lisbon
Qatar | Qatari | State of Qatar | Doha
Romania | Romanian | Rumania | Bucharest
Russia | Russian | Russian Federation | Moscow
Rwanda | Rwandan | | Kigali
Saint Kitts and Nevis | Kittitian | St. Kitts and Nevis, St. Kitts & Nevis, Saint Kitts & Nevis, St Kitts and Nevis | Basseterre
Saint Lucia | Saint Lucian | St. Lucia, St Lucia | Castries
Saint Vincent and the Grenadines | Vincentian | St. Vincent and the Grenadines, St. Vincent & the Grenadines, St Vincent and the Grenadines, Saint Vincent, St. Vincent | Kingstown
Samoa | Samoan | Western Samoa | Apia
San Marino | Sammarinese | | City of San Marino
São Tomé and Príncipe | São Toméan | Sao Tome and Principe, Sao Tome, Sao Tome & Principe | São Tomé
Saudi Arabia | Saudi, Saudi Arabian | Kingdom of Saudi Arabia, KSA | Riyadh
Senegal | Senegalese | | Dakar
Serbia | Serbian, Serb | Republic of Serbia | Belgrade
Seychelles | Seychellois | | Victoria
Sierra Leone | Sierra Leonean | | Freetown
Singapore | Singaporean | Republic of Singapore | Singapore City
Slovakia | Slovak, Slovakian | Slovak Republic | Bratislava
Slovenia | Slovenian, Slovene | | Ljubljana
Solomon Islands | Solomon Islander | The Solomon Islands | Honiara
Somalia | Somali | Somali Republic | Mogadishu
South Africa | South African | Union of South Africa | Pretoria
South Korea | South Korean | Republic of Korea, ROK, Korea (Republic of) | Seoul
South Sudan | South Sudanese | | Juba
Spain | Spanish, Spaniard | | Madrid
Sri Lanka | Sri Lankan | Ceylon | Colombo
Sudan | Sudanese | The Sudan | Khartoum
Suriname | Surinamese | Surinam | Paramaribo
Sweden | Swedish, Swede | | Stockholm
Switzerland | Swiss | Swiss Confederation | Bern, Berne
Syria | Syrian | Syrian Arab Republic | Damascus
Taiwan | Taiwanese | Republic of China, Formosa | Taipei
Tajikistan | Tajik, Tajikistani | | Dushanbe
Tanzania | Tanzanian | United Republic of Tanzania, Tanganyika, Tanganyika and Zanzibar | Dodoma, Dar es Salaam
Thailand | Thai | Siam, Kingdom of Thailand | Bangkok
Timor-Leste | Timorese, East Timorese | East Timor | Dili
Togo | Togolese | | Lomé, Lome
Tonga | Tongan | | Nuku'alofa
Trinidad and Tobago | Trinidadian | Trinidad & Tobago, Trinidad | Port of Spain
Tunisia | Tunisian | | Tunis
Turkey | Turkish, Turk | Türkiye, Turkiye, Republic of Turkey, Republic of Türkiye | Ankara
Turkmenistan | Turkmen | | Ashgabat
Tuvalu | Tuvaluan | | Funafuti
Uganda | Ugandan | | Kampala
Ukraine | Ukrainian | Ukrainian Soviet Socialist Republic, Ukrainian SSR | Kyiv, Kiev
United Arab Emirates | Emirati | UAE, Emirates | Abu Dhabi
United Kingdom | British, Briton | UK, U.K., Britain, Great Britain, United Kingdom of Great Britain and Northern Ireland | London
United States | American | US, U.S., USA, U.S.A., United States of America, America | Washington, Washington DC
Uruguay | Uruguayan | | Montevideo
Uzbekistan | Uzbek, Uzbekistani | | Tashkent
Vanuatu | Ni-Vanuatu | New Hebrides | Port Vila
Venezuela | Venezuelan | Bolivarian Republic of Venezuela, Venezuela (Bolivarian Republic of) | Caracas
Vietnam | Vietnamese | Viet Nam, Socialist Republic of Vietnam, Socialist Republic of Viet Nam | Hanoi
Yemen | Yemeni | Yemen Arab Republic, North Yemen | Sanaa, Sana'a, Aden
Zambia | Zambian | Northern Rhodesia | Lusaka
Zimbabwe | Zimbabwean | Rhodesia, Southern Rhodesia | Harare
Soviet Union | Soviet | USSR, Union of Soviet Socialist Republics, U.S.S.R. |
Yugoslavia | Yugoslav | Federal Republic of Yugoslavia, Socialist Federal Republic of Yugoslavia, Serbia and Montenegro |
Czechoslovakia | Czechoslovak, Czechoslovakian | Czechoslovak Socialist Republic, CSSR |
East Germany | East German | German Democratic Republic, GDR, DDR |
South Yemen | South Yemeni | Democratic Yemen, People's Democratic Republic of Yemen, Yemen Democratic |
South Vietnam | South Vietnamese | Republic of Vietnam, Republic of Viet-Nam |
Zanzibar | Zanzibari | |
"""
# Bodies of many countries: who speaks for one of them may have spoken for a country before.
UNIONS = """
United Nations | | UN, U.N. |
European Union | European | EU, European Communities, European Community |
NATO | | North Atlantic Treaty Organization, North Atlantic Treaty Organisation, Nato, N.A.T.O. |
African Union | | AU, Organization of African Unity |
Arab League | | League of Arab States |
"""
SUCCESSIONS = (
    ("Soviet Union", "Russia", "Ukraine", "Belarus", "Georgia", "Armenia", "Azerbaijan", "Kazakhstan", "Kyrgyzstan",
     "Latvia", "Lithuania", "Estonia", "Moldova", "Tajikistan", "Turkmenistan", "Uzbekistan"),
    ("Yugoslavia", "Serbia", "Montenegro", "Croatia", "Slovenia", "Bosnia and Herzegovina", "North Macedonia", "Kosovo"),
    ("Czechoslovakia", "Czech Republic", "Slovakia"),
    ("East Germany", "Germany"),
    ("South Yemen", "Yemen"),
    ("South Vietnam", "Vietnam"),
    ("Zanzibar", "Tanzania"),
    ("China", "Taiwan"),  # the Republic of China sat in the United Nations as China until 1971
)  # fmt: skip
