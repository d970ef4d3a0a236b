// Run with: cypher-shell -u neo4j -f <this file>. Running it again changes nothing.
CREATE CONSTRAINT entente_entity_id IF NOT EXISTS FOR (n:Entity) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT entente_document_id IF NOT EXISTS FOR (n:Document) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT entente_evidence_id IF NOT EXISTS FOR (n:Evidence) REQUIRE n.id IS UNIQUE;
UNWIND [
  {`confidence`: 0.9, `date`: '3 March 2021', `entente`: '0351eb22abb2e41f', `id`: 'agreement-supply', `kind`: 'contract', `mentions`: 2, `name`: 'supply contract', `status`: 'signed', `type`: 'Agreement'}
] AS row MERGE (n:`Entity` {id: row.id}) SET n = row, n:`Entity`:`Agreement`;
UNWIND [
  {`confidence`: 0.9, `entente`: '18621c588e3384ec', `id`: 'company-baltic', `mentions`: 6, `name`: 'Baltic Rail', `type`: 'Company'},
  {`confidence`: 0.9, `entente`: '2742ac62f14de0b5', `id`: 'company-norvik', `mentions`: 5, `name`: 'Norvik Energy', `type`: 'Company'}
] AS row MERGE (n:`Entity` {id: row.id}) SET n = row, n:`Entity`:`Company`;
UNWIND [
  {`confidence`: 0.9, `entente`: '3406a8c00b39b5d5', `id`: 'person-berg', `mentions`: 2, `name`: 'Anna Berg', `type`: 'Person'}
] AS row MERGE (n:`Entity` {id: row.id}) SET n = row, n:`Entity`:`Person`;
UNWIND [
  {`confidence`: 0.9, `entente`: 'f9d18ff689755e9f', `id`: 'place-riga', `mentions`: 3, `name`: 'Riga', `type`: 'Place'}
] AS row MERGE (n:`Entity` {id: row.id}) SET n = row, n:`Entity`:`Place`;
UNWIND [
  {`confidence`: 0.9, `entente`: 'e4e681f59147016d', `id`: 'project-harbor', `mentions`: 5, `name`: 'Harbor Line', `type`: 'Project'}
] AS row MERGE (n:`Entity` {id: row.id}) SET n = row, n:`Entity`:`Project`;
UNWIND [
  {`date`: '2021-03-04', `entente`: 'a1d6c9108295f9a5', `id`: 'd1', `language`: 'en', `path`: 'report.txt', `title`: 'Norvik and Baltic Rail sign'},
  {`entente`: '0d3de5548d4e386d', `id`: 'd2', `language`: 'en', `path`: 'note.txt', `title`: 'Harbor Line'},
  {`entente`: '53931dae548ff87b', `id`: 'd3', `language`: 'en', `path`: 'report-again.txt', `title`: 'Norvik and Baltic Rail sign'}
] AS row MERGE (n:`Document` {id: row.id}) SET n = row, n:`Document`;
UNWIND [
  {`end`: 124, `entente`: 'b1c8bb9fc15371c0', `fact`: 'works_for-person-berg-company-norvik', `finder`: 'hand', `id`: '0d44b167cd92ce5a', `score`: 0.8, `start`: 81, `text`: 'Anna Berg, chief executive of Norvik Energy', `type`: 'WORKS_FOR'},
  {`end`: 148, `entente`: 'ec6aad845ad9024c', `fact`: 'signed-person-berg-agreement-supply', `finder`: 'hand', `id`: '29cc6489b7b3d88d', `score`: 0.8, `start`: 126, `text`: 'signed for the company', `type`: 'SIGNED'},
  {`end`: 185, `entente`: '00ae3757a8a7181e', `fact`: 'concerns-agreement-supply-project-harbor', `finder`: 'hand', `id`: '5db8f7c068b48c51', `score`: 0.8, `start`: 150, `text`: 'The contract covers the Harbor Line', `type`: 'CONCERNS'},
  {`end`: 124, `entente`: '818cc12f082d9778', `fact`: 'works_for-person-berg-company-norvik', `finder`: 'hand', `id`: '66a9aa265a5cbe92', `score`: 0.8, `start`: 81, `text`: 'Anna Berg, chief executive of Norvik Energy', `type`: 'WORKS_FOR'},
  {`end`: 89, `entente`: '8c440b442bb0eac8', `fact`: 'owns-company-norvik-company-baltic', `finder`: 'hand', `id`: '7561c9d51eeeb02d', `score`: 0.8, `start`: 51, `text`: 'Norvik Energy holds 25% of Baltic Rail', `type`: 'OWNS'},
  {`end`: 38, `entente`: '10c2c598a251bad5', `fact`: 'party_to-company-norvik-agreement-supply', `finder`: 'hand', `id`: '825948d85f6677b7', `score`: 0.8, `start`: 0, `text`: 'Norvik Energy signed a supply contract', `type`: 'PARTY_TO'},
  {`end`: 55, `entente`: 'baa7cc6b8ce66505', `fact`: 'supplies-company-norvik-company-baltic', `finder`: 'hand', `id`: '9e61856ba82ae73b', `score`: 0.8, `start`: 21, `text`: 'a supply contract with Baltic Rail', `type`: 'SUPPLIES'},
  {`end`: 49, `entente`: '9ba515e01b84478d', `fact`: 'located_in-project-harbor-place-riga', `finder`: 'hand', `id`: '9ffd10ba598e52ac', `score`: 0.8, `start`: 24, `text`: 'the Harbor Line near Riga', `type`: 'LOCATED_IN'},
  {`end`: 38, `entente`: '3ef62ecb267d89aa', `fact`: 'party_to-company-norvik-agreement-supply', `finder`: 'hand', `id`: 'b7f1ebf87793ca3b', `score`: 0.8, `start`: 0, `text`: 'Norvik Energy signed a supply contract', `type`: 'PARTY_TO'},
  {`end`: 55, `entente`: '60e1d5687e557aea', `fact`: 'supplies-company-norvik-company-baltic', `finder`: 'hand', `id`: 'c3cb70001d8e3157', `score`: 0.8, `start`: 21, `text`: 'a supply contract with Baltic Rail', `type`: 'SUPPLIES'},
  {`end`: 55, `entente`: 'fe543df826408acd', `fact`: 'party_to-company-baltic-agreement-supply', `finder`: 'hand', `id`: 'c5a8e8a3059da9d5', `score`: 0.8, `start`: 23, `text`: 'supply contract with Baltic Rail', `type`: 'PARTY_TO'},
  {`end`: 55, `entente`: '641e0a038b45e956', `fact`: 'party_to-company-baltic-agreement-supply', `finder`: 'hand', `id`: 'e55e4e0257725816', `score`: 0.8, `start`: 23, `text`: 'supply contract with Baltic Rail', `type`: 'PARTY_TO'},
  {`end`: 148, `entente`: '30ed0cdd457640e5', `fact`: 'signed-person-berg-agreement-supply', `finder`: 'hand', `id`: 'ef4d208d021cb375', `score`: 0.8, `start`: 126, `text`: 'signed for the company', `type`: 'SIGNED'},
  {`end`: 185, `entente`: '1faf7cd8ae004a55', `fact`: 'concerns-agreement-supply-project-harbor', `finder`: 'hand', `id`: 'fead6182f1f74c68', `score`: 0.8, `start`: 150, `text`: 'The contract covers the Harbor Line', `type`: 'CONCERNS'}
] AS row MERGE (n:`Evidence` {id: row.id}) SET n = row, n:`Evidence`;
UNWIND [
  {from: 'agreement-supply', to: 'project-harbor', properties: {`confidence`: 0.8, `documents`: ['report-again.txt', 'report.txt'], `entente`: '1e589b804a69d62e', `id`: 'concerns-agreement-supply-project-harbor', `polarity`: 'affirmed', `sentence`: 'The contract covers the Harbor Line', `witnesses`: 1}}
] AS row MATCH (a:`Entity` {id: row.from}) MATCH (b:`Entity` {id: row.to})
MERGE (a)-[r:`CONCERNS` {id: row.properties.id}]->(b) SET r = row.properties;
UNWIND [
  {from: 'project-harbor', to: 'place-riga', properties: {`confidence`: 0.8, `documents`: ['note.txt'], `entente`: 'af93a08a0b41288c', `id`: 'located_in-project-harbor-place-riga', `polarity`: 'affirmed', `sentence`: 'the Harbor Line near Riga', `witnesses`: 1}}
] AS row MATCH (a:`Entity` {id: row.from}) MATCH (b:`Entity` {id: row.to})
MERGE (a)-[r:`LOCATED_IN` {id: row.properties.id}]->(b) SET r = row.properties;
UNWIND [
  {from: 'company-norvik', to: 'company-baltic', properties: {`confidence`: 0.8, `documents`: ['note.txt'], `entente`: '27b75e9a02a71de2', `id`: 'owns-company-norvik-company-baltic', `polarity`: 'affirmed', `sentence`: 'Norvik Energy holds 25% of Baltic Rail', `stake`: '25%', `witnesses`: 1}}
] AS row MATCH (a:`Entity` {id: row.from}) MATCH (b:`Entity` {id: row.to})
MERGE (a)-[r:`OWNS` {id: row.properties.id}]->(b) SET r = row.properties;
UNWIND [
  {from: 'company-baltic', to: 'agreement-supply', properties: {`confidence`: 0.8, `documents`: ['report-again.txt', 'report.txt'], `entente`: '46c200b88adedf20', `id`: 'party_to-company-baltic-agreement-supply', `polarity`: 'affirmed', `sentence`: 'supply contract with Baltic Rail', `status`: 'signed', `witnesses`: 1}},
  {from: 'company-norvik', to: 'agreement-supply', properties: {`confidence`: 0.8, `documents`: ['report-again.txt', 'report.txt'], `entente`: '66716c43f20403cb', `id`: 'party_to-company-norvik-agreement-supply', `polarity`: 'affirmed', `sentence`: 'Norvik Energy signed a supply contract', `status`: 'signed', `witnesses`: 1}}
] AS row MATCH (a:`Entity` {id: row.from}) MATCH (b:`Entity` {id: row.to})
MERGE (a)-[r:`PARTY_TO` {id: row.properties.id}]->(b) SET r = row.properties;
UNWIND [
  {from: 'person-berg', to: 'agreement-supply', properties: {`confidence`: 0.8, `documents`: ['report-again.txt', 'report.txt'], `entente`: 'd653a0a6063fbfe1', `id`: 'signed-person-berg-agreement-supply', `polarity`: 'affirmed', `sentence`: 'signed for the company', `witnesses`: 1}}
] AS row MATCH (a:`Entity` {id: row.from}) MATCH (b:`Entity` {id: row.to})
MERGE (a)-[r:`SIGNED` {id: row.properties.id}]->(b) SET r = row.properties;
UNWIND [
  {from: 'company-norvik', to: 'company-baltic', properties: {`confidence`: 0.8, `documents`: ['report-again.txt', 'report.txt'], `entente`: 'be706ee84714894b', `id`: 'supplies-company-norvik-company-baltic', `polarity`: 'affirmed', `sentence`: 'a supply contract with Baltic Rail', `witnesses`: 1}}
] AS row MATCH (a:`Entity` {id: row.from}) MATCH (b:`Entity` {id: row.to})
MERGE (a)-[r:`SUPPLIES` {id: row.properties.id}]->(b) SET r = row.properties;
UNWIND [
  {from: 'person-berg', to: 'company-norvik', properties: {`confidence`: 0.8, `documents`: ['report-again.txt', 'report.txt'], `entente`: 'b9f694b5f1cdd4d9', `id`: 'works_for-person-berg-company-norvik', `polarity`: 'affirmed', `sentence`: 'Anna Berg, chief executive of Norvik Energy', `title`: 'chief executive', `witnesses`: 1}}
] AS row MATCH (a:`Entity` {id: row.from}) MATCH (b:`Entity` {id: row.to})
MERGE (a)-[r:`WORKS_FOR` {id: row.properties.id}]->(b) SET r = row.properties;
UNWIND [
  {from: 'agreement-supply', to: 'd1', properties: {`count`: 1, `entente`: '65e406540abb5e24', `id`: '1f7fee5401461297', `spans`: ['23-38']}},
  {from: 'agreement-supply', to: 'd3', properties: {`count`: 1, `entente`: 'ab827fe8f3f9264f', `id`: 'a9991879f74dd884', `spans`: ['23-38']}},
  {from: 'company-baltic', to: 'd1', properties: {`count`: 2, `entente`: '586ced4adc173408', `id`: 'faad18e6476e4ad3', `spans`: ['44-55', '187-198']}},
  {from: 'company-baltic', to: 'd2', properties: {`count`: 2, `entente`: '6239b4fe7bdfa8e7', `id`: '74d76c488f37d672', `spans`: ['0-11', '78-89']}},
  {from: 'company-baltic', to: 'd3', properties: {`count`: 2, `entente`: '79eafa4649fd9f5c', `id`: '69a7ae146c628c99', `spans`: ['44-55', '187-198']}},
  {from: 'company-norvik', to: 'd1', properties: {`count`: 2, `entente`: '59821a53fa4d980b', `id`: 'c0b07feb1e6eacdb', `spans`: ['0-13', '111-124']}},
  {from: 'company-norvik', to: 'd2', properties: {`count`: 1, `entente`: 'cb6aeee414267ff0', `id`: '706b8cb5947579dd', `spans`: ['51-64']}},
  {from: 'company-norvik', to: 'd3', properties: {`count`: 2, `entente`: '54037706e8e68b52', `id`: 'de3b984ef796cc8c', `spans`: ['0-13', '111-124']}},
  {from: 'person-berg', to: 'd1', properties: {`count`: 1, `entente`: '9165efd925bb6044', `id`: 'abf31f3cd8077b51', `spans`: ['81-90']}},
  {from: 'person-berg', to: 'd3', properties: {`count`: 1, `entente`: 'cff74fe8035f5d34', `id`: 'e7addfb5d21cc027', `spans`: ['81-90']}},
  {from: 'place-riga', to: 'd1', properties: {`count`: 1, `entente`: 'db71d5ed91059f13', `id`: '36f18632348c8c54', `spans`: ['75-79']}},
  {from: 'place-riga', to: 'd2', properties: {`count`: 1, `entente`: '8c1962992c484312', `id`: 'e264963df472c6c0', `spans`: ['45-49']}},
  {from: 'place-riga', to: 'd3', properties: {`count`: 1, `entente`: 'cb9e0d7b8d476400', `id`: '8dbc3da1492549e0', `spans`: ['75-79']}},
  {from: 'project-harbor', to: 'd1', properties: {`count`: 2, `entente`: '1cb4ca726fe7e6f1', `id`: '10bd7bcc0fa73672', `spans`: ['174-185', '223-234']}},
  {from: 'project-harbor', to: 'd2', properties: {`count`: 1, `entente`: '3198b6b6203df9a0', `id`: '26e31c0d32935f71', `spans`: ['28-39']}},
  {from: 'project-harbor', to: 'd3', properties: {`count`: 2, `entente`: 'e25754551859f00b', `id`: '823d567c13e1ad8d', `spans`: ['174-185', '223-234']}}
] AS row MATCH (a:`Entity` {id: row.from}) MATCH (b:`Document` {id: row.to})
MERGE (a)-[r:`MENTIONED_IN` {id: row.properties.id}]->(b) SET r = row.properties;
UNWIND [
  {from: 'd3', to: 'd1', properties: {`entente`: '3403dc63fa56e7d2', `id`: '90bd9ec7f910ecc5'}}
] AS row MATCH (a:`Document` {id: row.from}) MATCH (b:`Document` {id: row.to})
MERGE (a)-[r:`COPY_OF` {id: row.properties.id}]->(b) SET r = row.properties;
UNWIND [
  {from: '0d44b167cd92ce5a', to: 'person-berg', properties: {`entente`: '950dd64322e6c041', `id`: 'ebea0d1384aa6fca'}},
  {from: '29cc6489b7b3d88d', to: 'person-berg', properties: {`entente`: 'f90780b8cdf3d46c', `id`: 'a9faaf01be7988bc'}},
  {from: '5db8f7c068b48c51', to: 'agreement-supply', properties: {`entente`: 'ae91173396da9bb1', `id`: '03682fbebff00a51'}},
  {from: '66a9aa265a5cbe92', to: 'person-berg', properties: {`entente`: '18d8e6ca93ecbf01', `id`: '8b1761979409817d'}},
  {from: '7561c9d51eeeb02d', to: 'company-norvik', properties: {`entente`: 'cadfb5106e60f6d0', `id`: '99cf4f5e15a90cea'}},
  {from: '825948d85f6677b7', to: 'company-norvik', properties: {`entente`: '4b4e63c8336de8e5', `id`: 'cead9046efaa8e7f'}},
  {from: '9e61856ba82ae73b', to: 'company-norvik', properties: {`entente`: '9ef1150efd21563f', `id`: '3e6a832b308cb8dc'}},
  {from: '9ffd10ba598e52ac', to: 'project-harbor', properties: {`entente`: 'd5259d03e867852f', `id`: '66e1fe1399e8dece'}},
  {from: 'b7f1ebf87793ca3b', to: 'company-norvik', properties: {`entente`: '9f99ad3ac283031c', `id`: 'a4054aaf9258385f'}},
  {from: 'c3cb70001d8e3157', to: 'company-norvik', properties: {`entente`: '07f1a5ce19f564db', `id`: '206562091c4c94cc'}},
  {from: 'c5a8e8a3059da9d5', to: 'company-baltic', properties: {`entente`: 'abf42829d57bbe44', `id`: 'e0ac9e6c769766aa'}},
  {from: 'e55e4e0257725816', to: 'company-baltic', properties: {`entente`: '5b1ab315f2d55b58', `id`: '4c76d31df0247d1a'}},
  {from: 'ef4d208d021cb375', to: 'person-berg', properties: {`entente`: '97f6ca6003ac19fb', `id`: '5b698a00407d7ca3'}},
  {from: 'fead6182f1f74c68', to: 'agreement-supply', properties: {`entente`: '1c4150fe21ca6427', `id`: '1c0316bcae11b9b8'}}
] AS row MATCH (a:`Evidence` {id: row.from}) MATCH (b:`Entity` {id: row.to})
MERGE (a)-[r:`SUBJECT` {id: row.properties.id}]->(b) SET r = row.properties;
UNWIND [
  {from: '0d44b167cd92ce5a', to: 'company-norvik', properties: {`entente`: '44a8dde7896fed22', `id`: '9b611582e0b62df4'}},
  {from: '29cc6489b7b3d88d', to: 'agreement-supply', properties: {`entente`: 'db92bee3be8f6e80', `id`: 'ce0fca89eb52a272'}},
  {from: '5db8f7c068b48c51', to: 'project-harbor', properties: {`entente`: '0791237d76da7a87', `id`: 'a72ec1423fee52a0'}},
  {from: '66a9aa265a5cbe92', to: 'company-norvik', properties: {`entente`: '2665fd517d42f615', `id`: 'ee126d66a46c085f'}},
  {from: '7561c9d51eeeb02d', to: 'company-baltic', properties: {`entente`: 'd2c85515c0b33201', `id`: 'f32aa158f3bcf30c'}},
  {from: '825948d85f6677b7', to: 'agreement-supply', properties: {`entente`: '23a48ec38f3083f0', `id`: 'dca536e34c9deab6'}},
  {from: '9e61856ba82ae73b', to: 'company-baltic', properties: {`entente`: '4ad11ccef270ede3', `id`: '903bc6fb1e9e5602'}},
  {from: '9ffd10ba598e52ac', to: 'place-riga', properties: {`entente`: '51a7730ba0cdc5fc', `id`: 'aef2bccfe1a60afe'}},
  {from: 'b7f1ebf87793ca3b', to: 'agreement-supply', properties: {`entente`: 'dda228ba6d413b2b', `id`: '88b090dd3082b3b4'}},
  {from: 'c3cb70001d8e3157', to: 'company-baltic', properties: {`entente`: 'b3f190fb03cbe3a6', `id`: '1e656a5b23a39f5a'}},
  {from: 'c5a8e8a3059da9d5', to: 'agreement-supply', properties: {`entente`: '9fe991df57e933c8', `id`: '8589e1b826582c80'}},
  {from: 'e55e4e0257725816', to: 'agreement-supply', properties: {`entente`: '18ca18fbee745224', `id`: 'f46865421111058a'}},
  {from: 'ef4d208d021cb375', to: 'agreement-supply', properties: {`entente`: '3b687b79b99fc9a0', `id`: 'e588c186bd7df3d1'}},
  {from: 'fead6182f1f74c68', to: 'project-harbor', properties: {`entente`: '3c3a8276e48ca296', `id`: 'cc3ced1dfb286c3c'}}
] AS row MATCH (a:`Evidence` {id: row.from}) MATCH (b:`Entity` {id: row.to})
MERGE (a)-[r:`OBJECT` {id: row.properties.id}]->(b) SET r = row.properties;
UNWIND [
  {from: '0d44b167cd92ce5a', to: 'd1', properties: {`entente`: '045b368775f706c5', `id`: '73793b873d009f6e'}},
  {from: '29cc6489b7b3d88d', to: 'd3', properties: {`entente`: '303683554d249921', `id`: 'f0efab2cad970603'}},
  {from: '5db8f7c068b48c51', to: 'd1', properties: {`entente`: '16fdb678d6f6ff6f', `id`: '1e2ba5539d1c1c5f'}},
  {from: '66a9aa265a5cbe92', to: 'd3', properties: {`entente`: '2ef88a2c11f133fb', `id`: '1487185177b37cc9'}},
  {from: '7561c9d51eeeb02d', to: 'd2', properties: {`entente`: '0d204baf8b6c682c', `id`: '809dc6fd5ad2c076'}},
  {from: '825948d85f6677b7', to: 'd3', properties: {`entente`: 'f1320ba70ef02cc3', `id`: '8621256a903cd13e'}},
  {from: '9e61856ba82ae73b', to: 'd1', properties: {`entente`: 'e7107fa9c9ef4358', `id`: '9def6c7ec824287c'}},
  {from: '9ffd10ba598e52ac', to: 'd2', properties: {`entente`: '3e31522b4316bc8b', `id`: 'fef487e3a61a3d1f'}},
  {from: 'b7f1ebf87793ca3b', to: 'd1', properties: {`entente`: '170469bf6f203a64', `id`: 'bf00b93a93c97e22'}},
  {from: 'c3cb70001d8e3157', to: 'd3', properties: {`entente`: '3816bf9da1ffbab0', `id`: '854e45989783687e'}},
  {from: 'c5a8e8a3059da9d5', to: 'd1', properties: {`entente`: 'b70f63c93cbae879', `id`: 'ae4b061688905415'}},
  {from: 'e55e4e0257725816', to: 'd3', properties: {`entente`: 'd25a506bdc5df7dc', `id`: '33fed3b191174a61'}},
  {from: 'ef4d208d021cb375', to: 'd1', properties: {`entente`: 'c045a878faff3b82', `id`: 'e0221ebddf5ea399'}},
  {from: 'fead6182f1f74c68', to: 'd3', properties: {`entente`: '9c698a549e18913c', `id`: 'cd3c1b0eb33129c0'}}
] AS row MATCH (a:`Evidence` {id: row.from}) MATCH (b:`Document` {id: row.to})
MERGE (a)-[r:`IN_DOCUMENT` {id: row.properties.id}]->(b) SET r = row.properties;
