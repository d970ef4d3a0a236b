// Run with: cypher-shell -u neo4j -f <this file>. Running it again changes nothing.
CREATE CONSTRAINT entente_entity_id IF NOT EXISTS FOR (n:Entity) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT entente_document_id IF NOT EXISTS FOR (n:Document) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT entente_evidence_id IF NOT EXISTS FOR (n:Evidence) REQUIRE n.id IS UNIQUE;
UNWIND [
  {`aliases`: ['bell\u0007 null\u0000 escape\u001b[31m delete\u007f (alias)', 'zz"alias"'], `confidence`: 0.9, `entente`: 'ea345b89379cbbbf', `id`: 'n00fbell\u0007', `mentions`: 1, `name`: 'bell\u0007 null\u0000 escape\u001b[31m delete\u007f', `note`: 'bell\u0007 null\u0000 escape\u001b[31m delete\u007f', `odd "key"`: 'x\ny', `type`: 'Agreement'},
  {`aliases`: ['=cmd|\' /C calc\'!A0 (alias)', 'zz"alias"'], `confidence`: 0.9, `entente`: '145bd3e3c9f7b959', `id`: 'n00o=cmd|', `mentions`: 1, `name`: '=cmd|\' /C calc\'!A0', `note`: '=cmd|\' /C calc\'!A0', `odd "key"`: 'x\ny', `type`: 'Agreement'},
  {`aliases`: ['﻿byte order mark (alias)', 'zz"alias"'], `confidence`: 0.9, `entente`: '2fb3b10f3ec47b3d', `id`: 'n00x﻿by', `mentions`: 1, `name`: '﻿byte order mark', `note`: '﻿byte order mark', `odd "key"`: 'x\ny', `type`: 'Agreement'}
] AS row MERGE (n:`Entity` {id: row.id}) SET n = row, n:`Entity`:`Agreement`;
UNWIND [
  {`aliases`: [' (alias)', 'zz"alias"'], `confidence`: 0.9, `entente`: 'd3486ad409836081', `id`: 'n0b', `mentions`: 0, `odd "key"`: 'x\ny', `type`: 'Company'},
  {`aliases`: ['é combining and 👩‍👩‍👧 joined (alias)', 'zz"alias"'], `confidence`: 0.9, `entente`: '16032cf85d13ff3b', `id`: 'n0ké c', `mentions`: 1, `name`: 'é combining and 👩‍👩‍👧 joined', `note`: 'é combining and 👩‍👩‍👧 joined', `odd "key"`: 'x\ny', `type`: 'Company'},
  {`aliases`: ['digraph (alias)', 'zz"alias"'], `confidence`: 0.9, `entente`: '00a9a6f74c847d77', `id`: 'n0tdigra', `mentions`: 1, `name`: 'digraph', `note`: 'digraph', `odd "key"`: 'x\ny', `type`: 'Company'}
] AS row MERGE (n:`Entity` {id: row.id}) SET n = row, n:`Entity`:`Company`;
UNWIND [
  {`aliases`: ['‮right to left override‬ (alias)', 'zz"alias"'], `confidence`: 0.9, `entente`: 'c343dc33ff60d4d2', `id`: 'ng‮ri', `mentions`: 1, `name`: '‮right to left override‬', `note`: '‮right to left override‬', `odd "key"`: 'x\ny', `type`: 'Event'},
  {`aliases`: ['@SUM(1+1)*cmd (alias)', 'zz"alias"'], `confidence`: 0.9, `entente`: '70c45dfc0c8528ef', `id`: 'np@SUM(', `mentions`: 1, `name`: '@SUM(1+1)*cmd', `note`: '@SUM(1+1)*cmd', `odd "key"`: 'x\ny', `type`: 'Event'},
  {`aliases`: ['\u2028line separator\u2029 (alias)', 'zz"alias"'], `confidence`: 0.9, `entente`: '68977c7d6bf5b97c', `id`: 'ny\u2028li', `mentions`: 1, `name`: '\u2028line separator\u2029', `note`: '\u2028line separator\u2029', `odd "key"`: 'x\ny', `type`: 'Event'}
] AS row MERGE (n:`Entity` {id: row.id}) SET n = row, n:`Entity`:`Event`;
UNWIND [
  {`aliases`: ['مرحبا بالعالم (alias)', 'zz"alias"'], `confidence`: 0.9, `entente`: '83a32581dee82e3c', `id`: 'n00iمر?', `mentions`: 1, `name`: 'مرحبا بالعالم', `note`: 'مرحبا بالعالم', `odd "key"`: 'x\ny', `type`: 'Odd `type` "name"'},
  {`aliases`: ['`backtick` {brace} $dollar ${x} %s %d (alias)', 'zz"alias"'], `confidence`: 0.9, `entente`: '29373546fda3cccf', `id`: 'n00r`back', `mentions`: 1, `name`: '`backtick` {brace} $dollar ${x} %s %d', `note`: '`backtick` {brace} $dollar ${x} %s %d', `odd "key"`: 'x\ny', `type`: 'Odd `type` "name"'}
] AS row MERGE (n:`Entity` {id: row.id}) SET n = row, n:`Entity`:`Odd__type___name_`;
UNWIND [
  {`aliases`: ['  (alias)', 'zz"alias"'], `confidence`: 0.9, `entente`: 'acb939ac72bd30cf', `id`: 'n00c ', `mentions`: 43, `name`: ' ', `note`: ' ', `odd "key"`: 'x\ny', `type`: 'Organization'},
  {`aliases`: ['<script>alert(\'x\')</script> (alias)', 'zz"alias"'], `confidence`: 0.9, `entente`: '947da4d341559e8b', `id`: 'n00l<scri', `mentions`: 1, `name`: '<script>alert(\'x\')</script>', `note`: '<script>alert(\'x\')</script>', `odd "key"`: 'x\ny', `type`: 'Organization'},
  {`aliases`: ['MATCH (n) DETACH DELETE n // (alias)', 'zz"alias"'], `confidence`: 0.9, `entente`: 'edbce9652ef1b7c4', `id`: 'n00uMATCH', `mentions`: 1, `name`: 'MATCH (n) DETACH DELETE n //', `note`: 'MATCH (n) DETACH DELETE n //', `odd "key"`: 'x\ny', `type`: 'Organization'}
] AS row MERGE (n:`Entity` {id: row.id}) SET n = row, n:`Entity`:`Organization`;
UNWIND [
  {`aliases`: ['very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very  (alias)', 'zz"alias"'], `confidence`: 0.9, `entente`: '15079c31c721621d', `id`: 'navery ', `mentions`: 0, `name`: 'very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very ', `note`: 'very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very long name very ', `odd "key"`: 'x\ny', `type`: 'Person'},
  {`aliases`: ['中俄东线天然气管道 (alias)', 'zz"alias"'], `confidence`: 0.9, `entente`: '4676281994aa5502', `id`: 'nj中?', `mentions`: 1, `name`: '中俄东线天然气管道', `note`: '中俄东线天然气管道', `odd "key"`: 'x\ny', `type`: 'Person'},
  {`aliases`: ['node (alias)', 'zz"alias"'], `confidence`: 0.9, `entente`: '9942afe0b0a111d8', `id`: 'nsnode', `mentions`: 1, `name`: 'node', `note`: 'node', `odd "key"`: 'x\ny', `type`: 'Person'}
] AS row MERGE (n:`Entity` {id: row.id}) SET n = row, n:`Entity`:`Person`;
UNWIND [
  {`aliases`: ['He said "no", \'yes\' and \\ more (alias)', 'zz"alias"'], `confidence`: 0.9, `entente`: 'ff2ad8f580623c09', `id`: 'ndHe sa', `mentions`: 1, `name`: 'He said "no", \'yes\' and \\ more', `note`: 'He said "no", \'yes\' and \\ more', `odd "key"`: 'x\ny', `type`: 'Place'},
  {`aliases`: ['</title><svg onload=alert(1)>&amp;&lt; (alias)', 'zz"alias"'], `confidence`: 0.9, `entente`: '9a5871de3bb9c0b7', `id`: 'nm</tit', `mentions`: 1, `name`: '</title><svg onload=alert(1)>&amp;&lt;', `note`: '</title><svg onload=alert(1)>&amp;&lt;', `odd "key"`: 'x\ny', `type`: 'Place'},
  {`aliases`: ['null (alias)', 'zz"alias"'], `confidence`: 0.9, `entente`: 'f702383558020dca', `id`: 'nvnull', `mentions`: 2, `name`: 'null', `note`: 'null', `odd "key"`: 'x\ny', `type`: 'Place'}
] AS row MERGE (n:`Entity` {id: row.id}) SET n = row, n:`Entity`:`Place`;
UNWIND [
  {`aliases`: ['שלום עולם (alias)', 'zz"alias"'], `confidence`: 0.9, `entente`: 'da1140055d476b8b', `id`: 'n0hשל?', `mentions`: 1, `name`: 'שלום עולם', `note`: 'שלום עולם', `odd "key"`: 'x\ny', `type`: 'Product'},
  {`aliases`: ['a;b,c|d\te (alias)', 'zz"alias"'], `confidence`: 0.9, `entente`: '98c8630abb33d0e5', `id`: 'n0qa;b,c', `mentions`: 1, `name`: 'a;b,c|d\te', `note`: 'a;b,c|d\te', `odd "key"`: 'x\ny', `type`: 'Product'},
  {`aliases`: ['�replaced ￿ noncharacter (alias)', 'zz"alias"'], `confidence`: 0.9, `entente`: '96e3e1e312a69cb7', `id`: 'n0z�re', `mentions`: 1, `name`: '�replaced ￿ noncharacter', `note`: '�replaced ￿ noncharacter', `odd "key"`: 'x\ny', `type`: 'Product'}
] AS row MERGE (n:`Entity` {id: row.id}) SET n = row, n:`Entity`:`Product`;
UNWIND [
  {`aliases`: ['line one\nline two\r\nline three\ttab (alias)', 'zz"alias"'], `confidence`: 0.9, `entente`: '2594563db8eeb052', `id`: 'n0eline ', `mentions`: 1, `name`: 'line one\nline two\r\nline three\ttab', `note`: 'line one\nline two\r\nline three\ttab', `odd "key"`: 'x\ny', `type`: 'Project'},
  {`aliases`: [']]> <!-- --> <![CDATA[ (alias)', 'zz"alias"'], `confidence`: 0.9, `entente`: '39586a1b48350893', `id`: 'n0n]]> <', `mentions`: 1, `name`: ']]> <!-- --> <![CDATA[', `note`: ']]> <!-- --> <![CDATA[', `odd "key"`: 'x\ny', `type`: 'Project'},
  {`aliases`: ['-1.5e10 (alias)', 'zz"alias"'], `confidence`: 0.9, `entente`: 'd538923d71597efa', `id`: 'n0w-1.5e', `mentions`: 1, `name`: '-1.5e10', `note`: '-1.5e10', `odd "key"`: 'x\ny', `type`: 'Project'}
] AS row MERGE (n:`Entity` {id: row.id}) SET n = row, n:`Entity`:`Project`;
UNWIND [
  {`date`: '2020-02-29', `entente`: '5962d718f1db2856', `id`: 'n1', `path`: 'folder with "quotes"/a&b<c>.txt', `title`: '<b>Title</b> "quoted" \n second line'},
  {`entente`: '615d960f9949f4c4', `id`: 'n2', `path`: 'empty.txt'}
] AS row MERGE (n:`Document` {id: row.id}) SET n = row, n:`Document`;
UNWIND [
  {`end`: 1, `entente`: '54b1b773e792d136', `fact`: 'owns:n0b>n00c ', `finder`: 'rule "x"\n', `id`: '089625e0f7fcac9b', `score`: 1.0, `start`: 1, `type`: 'OWNS'},
  {`end`: 16, `entente`: '6365ff2bc3efe4d9', `fact`: 'owns:n0qa;b,c>n00r`back', `finder`: 'rule "x"\n', `id`: '105f9b1216fcd21a', `score`: 1.0, `start`: 16, `type`: 'OWNS'},
  {`end`: 7, `entente`: 'a1c44852215708f2', `fact`: 'partners_with:n00iمر?>n0hשל?', `finder`: 'rule "x"\n', `id`: '1cc262aa0563e0a4', `score`: 1.0, `start`: 7, `type`: 'PARTNERS_WITH'},
  {`end`: 18, `entente`: 'd701b70b174b3e0b', `fact`: 'partners_with:n0tdigra>nsnode', `finder`: 'rule "x"\n', `id`: '1d431d18f871d5b5', `score`: 1.0, `start`: 18, `type`: 'PARTNERS_WITH'},
  {`end`: 0, `entente`: '68b9a21a918f652b', `fact`: 'partners_with:n0b>navery ', `finder`: 'rule "x"\n', `id`: '22f6e7aef0902533', `score`: 1.0, `start`: 0, `type`: 'PARTNERS_WITH'},
  {`end`: 10, `entente`: 'c204c71d272c05f8', `fact`: 'partners_with:n00l<scri>n0ké c', `finder`: 'rule "x"\n', `id`: '28f51ffd2f6fd4d5', `score`: 1.0, `start`: 10, `type`: 'PARTNERS_WITH'},
  {`end`: 13, `entente`: 'ede2b38a81ce5d2c', `fact`: 'partners_with:n00o=cmd|>n0n]]> <', `finder`: 'rule "x"\n', `id`: '2a3878541875f3d7', `score`: 1.0, `start`: 13, `type`: 'PARTNERS_WITH'},
  {`end`: 19, `entente`: 'fd612719c5a9d39b', `fact`: 'partners_with:n00uMATCH>n0tdigra', `finder`: 'rule "x"\n', `id`: '3a58c59ed1da07cd', `score`: 1.0, `start`: 19, `type`: 'PARTNERS_WITH'},
  {`end`: 9, `entente`: 'cc999a30eaabf167', `fact`: 'supplies:nj中?>n0ké c', `finder`: 'rule "x"\n', `id`: '3b3eebace775bb9a', `score`: 1.0, `start`: 9, `type`: 'SUPPLIES'},
  {`end`: 6, `entente`: 'e9a83f11d6b93f0e', `fact`: 'partners_with:n0hשל?>ng‮ri', `finder`: 'rule "x"\n', `id`: '3c2611e8cca47f1f', `score`: 1.0, `start`: 6, `type`: 'PARTNERS_WITH'},
  {`end`: 4, `entente`: '621153886eacdb73', `fact`: 'owns:n0eline >n00fbell\u0007', `finder`: 'rule "x"\n', `id`: '451f94f67565d2de', `score`: 1.0, `start`: 4, `type`: 'OWNS'},
  {`end`: 10, `entente`: 'afde00b6875ac872', `fact`: 'owns:n0ké c>n00l<scri', `finder`: 'rule "x"\n', `id`: '579e30e9116b177d', `score`: 1.0, `start`: 10, `type`: 'OWNS'},
  {`end`: 10, `entente`: '12b4daa88a622c6f', `fact`: 'supplies:n0ké c>n00l<scri', `finder`: 'rule "x"\n', `id`: '58d8619db018faa5', `score`: 1.0, `start`: 10, `type`: 'SUPPLIES'},
  {`end`: 12, `entente`: 'bfc59b29c1151802', `fact`: 'supplies:nm</tit>n0n]]> <', `finder`: 'rule "x"\n', `id`: '5c50d2c592801ca6', `score`: 1.0, `start`: 12, `type`: 'SUPPLIES'},
  {`end`: 9, `entente`: 'ef78fa9813ce6a3a', `fact`: 'partners_with:n0ké c>nj中?', `finder`: 'rule "x"\n', `id`: '6095dbcf3d66c82f', `score`: 1.0, `start`: 9, `type`: 'PARTNERS_WITH'},
  {`end`: 13, `entente`: '7a1eed2ad34101aa', `fact`: 'supplies:n0n]]> <>n00o=cmd|', `finder`: 'rule "x"\n', `id`: '6a0130f752f4708f', `score`: 1.0, `start`: 13, `type`: 'SUPPLIES'},
  {`end`: 16, `entente`: '67bc7d08a5a67803', `fact`: 'partners_with:n00r`back>n0qa;b,c', `finder`: 'rule "x"\n', `id`: '6c9644ab08dab00f', `score`: 1.0, `start`: 16, `type`: 'PARTNERS_WITH'},
  {`end`: 3, `entente`: '667d0e3a8f30c9b1', `fact`: 'partners_with:n0eline >ndHe sa', `finder`: 'rule "x"\n', `id`: '72231a2c1fc84aaa', `score`: 1.0, `start`: 3, `type`: 'PARTNERS_WITH'},
  {`end`: 6, `entente`: '4592cbbf49d95215', `fact`: 'owns:ng‮ri>n0hשל?', `finder`: 'rule "x"\n', `id`: '7562990c5ff8c1b5', `score`: 1.0, `start`: 6, `type`: 'OWNS'},
  {`end`: 1, `entente`: 'ab9a3df50edcbdc2', `fact`: 'opposes:ndHe sa>ndHe sa', `finder`: 'rule "x"\n', `id`: '7572f3d0b099993f', `score`: 1.0, `start`: 1, `type`: 'OPPOSES'},
  {`end`: 4, `entente`: '05661141d23d16e3', `fact`: 'partners_with:n00fbell\u0007>n0eline ', `finder`: 'rule "x"\n', `id`: '780c7848b2ac8c2f', `score`: 1.0, `start`: 4, `type`: 'PARTNERS_WITH'},
  {`end`: 0, `entente`: '2fe7c908c2b579a9', `fact`: 'owns:navery >n0b', `finder`: 'rule "x"\n', `id`: '79337bec34f4e41d', `score`: 1.0, `start`: 0, `type`: 'OWNS'},
  {`end`: 22, `entente`: 'dc31858133a1b855', `fact`: 'supplies:n0w-1.5e>n00x﻿by', `finder`: 'rule "x"\n', `id`: '826aafa0395e5c3d', `score`: 1.0, `start`: 22, `type`: 'SUPPLIES'},
  {`end`: 22, `entente`: 'aba6c4bbcf9e4b5b', `fact`: 'partners_with:n00x﻿by>n0w-1.5e', `finder`: 'rule "x"\n', `id`: '8841b254f08ae434', `score`: 1.0, `start`: 22, `type`: 'PARTNERS_WITH'},
  {`end`: 9, `entente`: '5d54e6bfa7b12b53', `fact`: 'owns:nj中?>n0ké c', `finder`: 'rule "x"\n', `id`: '8e22c1c40c7f0938', `score`: 1.0, `start`: 9, `type`: 'OWNS'},
  {`end`: 21, `entente`: 'bfa47d81664e1674', `fact`: 'partners_with:n0w-1.5e>nvnull', `finder`: 'rule "x"\n', `id`: '915d6bea566e8709', `score`: 1.0, `start`: 21, `type`: 'PARTNERS_WITH'},
  {`end`: 19, `entente`: '591ed2b8a965aa7f', `fact`: 'owns:n0tdigra>n00uMATCH', `finder`: 'rule "x"\n', `id`: '93889ef84a10378b', `score`: 1.0, `start`: 19, `type`: 'OWNS'},
  {`end`: 4, `entente`: 'f4b31b720951633c', `fact`: 'supplies:n0eline >n00fbell\u0007', `finder`: 'rule "x"\n', `id`: '96f69a965e12917a', `score`: 1.0, `start`: 4, `type`: 'SUPPLIES'},
  {`end`: 0, `entente`: 'c5a1bde43e00cb0c', `fact`: 'odd type `x` "y":navery >n00fbell\u0007', `finder`: 'rule "x"\n', `id`: 'a1a2933674f84c70', `score`: 1.0, `start`: 0, `type`: 'ODD_TYPE__x___y_'},
  {`end`: 12, `entente`: '77777e54e202b7b3', `fact`: 'owns:nm</tit>n0n]]> <', `finder`: 'rule "x"\n', `id`: 'a2355fe857aa059e', `score`: 1.0, `start`: 12, `type`: 'OWNS'},
  {`end`: 0, `entente`: '962b91818cdcacc5', `fact`: 'supplies:navery >n0b', `finder`: 'rule "x"\n', `id`: 'a3ae5fc13f216dbe', `score`: 1.0, `start`: 0, `type`: 'SUPPLIES'},
  {`end`: 1, `entente`: '48af585730cae547', `fact`: 'supplies:n0b>n00c ', `finder`: 'rule "x"\n', `id`: 'a3d1e4b175304854', `score`: 1.0, `start`: 1, `type`: 'SUPPLIES'},
  {`end`: 13, `entente`: 'f9a99ace6281f9b8', `fact`: 'owns:n0n]]> <>n00o=cmd|', `finder`: 'rule "x"\n', `id`: 'adb8993d839227a7', `score`: 1.0, `start`: 13, `type`: 'OWNS'},
  {`end`: 3, `entente`: 'f00f2cd111f79709', `fact`: 'supplies:ndHe sa>n0eline ', `finder`: 'rule "x"\n', `id`: 'b08fb97225907d14', `score`: 1.0, `start`: 3, `type`: 'SUPPLIES'},
  {`end`: 7, `entente`: 'd1b21b3069dd676f', `fact`: 'supplies:n0hשל?>n00iمر?', `finder`: 'rule "x"\n', `id`: 'b234f8f8bbb898e1', `score`: 1.0, `start`: 7, `type`: 'SUPPLIES'},
  {`end`: 12, `entente`: '7c7797ff23485167', `fact`: 'partners_with:n0n]]> <>nm</tit', `finder`: 'rule "x"\n', `id`: 'ba28b53a0b684339', `score`: 1.0, `start`: 12, `type`: 'PARTNERS_WITH'},
  {`end`: 18, `entente`: '3888f595701a37db', `fact`: 'supplies:nsnode>n0tdigra', `finder`: 'rule "x"\n', `id`: 'bd9833c8b997222a', `score`: 1.0, `start`: 18, `type`: 'SUPPLIES'},
  {`end`: 18, `entente`: '6396e9fb793504d6', `fact`: 'owns:nsnode>n0tdigra', `finder`: 'rule "x"\n', `id`: 'c085c2c6edc29810', `score`: 1.0, `start`: 18, `type`: 'OWNS'},
  {`end`: 22, `entente`: 'c0c533264763e26d', `fact`: 'owns:n0w-1.5e>n00x﻿by', `finder`: 'rule "x"\n', `id`: 'd0995c450c9d64fb', `score`: 1.0, `start`: 22, `type`: 'OWNS'},
  {`end`: 16, `entente`: '20e38855875f7fc2', `fact`: 'supplies:n0qa;b,c>n00r`back', `finder`: 'rule "x"\n', `id`: 'dc490b532c1a5e15', `score`: 1.0, `start`: 16, `type`: 'SUPPLIES'},
  {`end`: 1, `entente`: '0352439ce13b82b5', `fact`: 'partners_with:n00c >n0b', `finder`: 'rule "x"\n', `id`: 'de0271d311a80ba1', `score`: 1.0, `start`: 1, `type`: 'PARTNERS_WITH'},
  {`end`: 15, `entente`: 'c878c270a09895c4', `fact`: 'partners_with:n0qa;b,c>np@SUM(', `finder`: 'rule "x"\n', `id`: 'e1a54799d663449f', `score`: 1.0, `start`: 15, `type`: 'PARTNERS_WITH'},
  {`end`: 21, `entente`: '3babc923b78458ed', `fact`: 'supplies:nvnull>n0w-1.5e', `finder`: 'rule "x"\n', `id`: 'e7573cb9dca9a493', `score`: 1.0, `start`: 21, `type`: 'SUPPLIES'},
  {`end`: 3, `entente`: '9b83f1011eb81371', `fact`: 'owns:ndHe sa>n0eline ', `finder`: 'rule "x"\n', `id`: 'e8850176bfca3d1d', `score`: 1.0, `start`: 3, `type`: 'OWNS'},
  {`end`: 7, `entente`: '080cc7db6170e47a', `fact`: 'owns:n0hשל?>n00iمر?', `finder`: 'rule "x"\n', `id`: 'e896e48629886e43', `score`: 1.0, `start`: 7, `type`: 'OWNS'},
  {`end`: 15, `entente`: '3a5815f758f2db1b', `fact`: 'owns:np@SUM(>n0qa;b,c', `finder`: 'rule "x"\n', `id`: 'e9bc666577492c92', `score`: 1.0, `start`: 15, `type`: 'OWNS'},
  {`end`: 15, `entente`: 'd61bb9ea8911f4ae', `fact`: 'supplies:np@SUM(>n0qa;b,c', `finder`: 'rule "x"\n', `id`: 'eefdffa2e51f873c', `score`: 1.0, `start`: 15, `type`: 'SUPPLIES'},
  {`end`: 19, `entente`: '7c1a16e4557cf1e8', `fact`: 'supplies:n0tdigra>n00uMATCH', `finder`: 'rule "x"\n', `id`: 'f3fcaeed8dc8b1c4', `score`: 1.0, `start`: 19, `type`: 'SUPPLIES'},
  {`end`: 6, `entente`: 'e1c7f6df4f68a5e3', `fact`: 'supplies:ng‮ri>n0hשל?', `finder`: 'rule "x"\n', `id`: 'f46b560c48848031', `score`: 1.0, `start`: 6, `type`: 'SUPPLIES'},
  {`end`: 21, `entente`: '650a5f76f8623412', `fact`: 'owns:nvnull>n0w-1.5e', `finder`: 'rule "x"\n', `id`: 'fbcdc29d52ee350a', `score`: 1.0, `start`: 21, `type`: 'OWNS'}
] AS row MERGE (n:`Evidence` {id: row.id}) SET n = row, n:`Evidence`;
UNWIND [
  {from: 'navery ', to: 'n00fbell\u0007', properties: {`confidence`: 0.0, `documents`: ['folder with "quotes"/a&b<c>.txt'], `entente`: 'db5abb9462a89c89', `id`: 'odd type `x` "y":navery >n00fbell\u0007', `polarity`: 'affirmed', `witnesses`: 1}}
] AS row MATCH (a:`Entity` {id: row.from}) MATCH (b:`Entity` {id: row.to})
MERGE (a)-[r:`ODD_TYPE__x___y_` {id: row.properties.id}]->(b) SET r = row.properties;
UNWIND [
  {from: 'ndHe sa', to: 'ndHe sa', properties: {`confidence`: 0.1, `documents`: ['folder with "quotes"/a&b<c>.txt'], `entente`: 'cd863e6bba36d8b7', `id`: 'opposes:ndHe sa>ndHe sa', `polarity`: 'affirmed', `quote`: ' ', `status`: 'signed', `witnesses`: 1}}
] AS row MATCH (a:`Entity` {id: row.from}) MATCH (b:`Entity` {id: row.to})
MERGE (a)-[r:`OPPOSES` {id: row.properties.id}]->(b) SET r = row.properties;
UNWIND [
  {from: 'n0b', to: 'n00c ', properties: {`confidence`: 0.1, `documents`: ['folder with "quotes"/a&b<c>.txt'], `entente`: 'd9d22f05bb5d33e5', `id`: 'owns:n0b>n00c ', `polarity`: 'affirmed', `quote`: ' ', `status`: 'signed', `witnesses`: 1}},
  {from: 'n0eline ', to: 'n00fbell\u0007', properties: {`confidence`: 0.4, `documents`: ['folder with "quotes"/a&b<c>.txt'], `entente`: '3c73575396e8c9be', `id`: 'owns:n0eline >n00fbell\u0007', `polarity`: 'affirmed', `quote`: 'bell\u0007 null\u0000 escape\u001b[31m delete\u007f', `status`: 'signed', `witnesses`: 1}},
  {from: 'n0hשל?', to: 'n00iمر?', properties: {`confidence`: 0.7, `documents`: ['folder with "quotes"/a&b<c>.txt'], `entente`: 'b8435871b6388325', `id`: 'owns:n0hשל?>n00iمر?', `polarity`: 'affirmed', `quote`: 'مرحبا بالعالم', `status`: 'signed', `witnesses`: 1}},
  {from: 'n0ké c', to: 'n00l<scri', properties: {`confidence`: 0.0, `documents`: ['folder with "quotes"/a&b<c>.txt'], `entente`: '022eae2bad592c70', `id`: 'owns:n0ké c>n00l<scri', `polarity`: 'affirmed', `quote`: '<script>alert(\'x\')</script>', `status`: 'signed', `witnesses`: 1}},
  {from: 'n0n]]> <', to: 'n00o=cmd|', properties: {`confidence`: 0.3, `documents`: ['folder with "quotes"/a&b<c>.txt'], `entente`: '2d47f94e2bd0e36f', `id`: 'owns:n0n]]> <>n00o=cmd|', `polarity`: 'affirmed', `quote`: '=cmd|\' /C calc\'!A0', `status`: 'signed', `witnesses`: 1}},
  {from: 'n0qa;b,c', to: 'n00r`back', properties: {`confidence`: 0.6, `documents`: ['folder with "quotes"/a&b<c>.txt'], `entente`: '91425fddc50f0cae', `id`: 'owns:n0qa;b,c>n00r`back', `polarity`: 'affirmed', `quote`: '`backtick` {brace} $dollar ${x} %s %d', `status`: 'signed', `witnesses`: 1}},
  {from: 'n0tdigra', to: 'n00uMATCH', properties: {`confidence`: 0.9, `documents`: ['folder with "quotes"/a&b<c>.txt'], `entente`: '34a8123db6910742', `id`: 'owns:n0tdigra>n00uMATCH', `polarity`: 'affirmed', `quote`: 'MATCH (n) DETACH DELETE n //', `status`: 'signed', `witnesses`: 1}},
  {from: 'n0w-1.5e', to: 'n00x﻿by', properties: {`confidence`: 0.2, `documents`: ['folder with "quotes"/a&b<c>.txt'], `entente`: '54d5928a62f198a4', `id`: 'owns:n0w-1.5e>n00x﻿by', `polarity`: 'affirmed', `quote`: '﻿byte order mark', `status`: 'signed', `witnesses`: 1}},
  {from: 'navery ', to: 'n0b', properties: {`confidence`: 0.0, `documents`: ['folder with "quotes"/a&b<c>.txt'], `entente`: 'd3c669bc6529e6b7', `id`: 'owns:navery >n0b', `polarity`: 'affirmed', `witnesses`: 1}},
  {from: 'ndHe sa', to: 'n0eline ', properties: {`confidence`: 0.3, `documents`: ['folder with "quotes"/a&b<c>.txt'], `entente`: '9e73fadcb217c181', `id`: 'owns:ndHe sa>n0eline ', `polarity`: 'affirmed', `quote`: 'line one\nline two\r\nline three\ttab', `witnesses`: 1}},
  {from: 'ng‮ri', to: 'n0hשל?', properties: {`confidence`: 0.6, `documents`: ['folder with "quotes"/a&b<c>.txt'], `entente`: '867056dd2599fce2', `id`: 'owns:ng‮ri>n0hשל?', `polarity`: 'affirmed', `quote`: 'שלום עולם', `witnesses`: 1}},
  {from: 'nj中?', to: 'n0ké c', properties: {`confidence`: 0.9, `documents`: ['folder with "quotes"/a&b<c>.txt'], `entente`: 'a50124183a8ceb8a', `id`: 'owns:nj中?>n0ké c', `polarity`: 'affirmed', `quote`: 'é combining and 👩‍👩‍👧 joined', `witnesses`: 1}},
  {from: 'nm</tit', to: 'n0n]]> <', properties: {`confidence`: 0.2, `documents`: ['folder with "quotes"/a&b<c>.txt'], `entente`: 'fb0602cd8c858309', `id`: 'owns:nm</tit>n0n]]> <', `polarity`: 'affirmed', `quote`: ']]> <!-- --> <![CDATA[', `witnesses`: 1}},
  {from: 'np@SUM(', to: 'n0qa;b,c', properties: {`confidence`: 0.5, `documents`: ['folder with "quotes"/a&b<c>.txt'], `entente`: '5aab346bd373ea8f', `id`: 'owns:np@SUM(>n0qa;b,c', `polarity`: 'affirmed', `quote`: 'a;b,c|d\te', `witnesses`: 1}},
  {from: 'nsnode', to: 'n0tdigra', properties: {`confidence`: 0.8, `documents`: ['folder with "quotes"/a&b<c>.txt'], `entente`: '41b4b1217d5a273e', `id`: 'owns:nsnode>n0tdigra', `polarity`: 'affirmed', `quote`: 'digraph', `witnesses`: 1}},
  {from: 'nvnull', to: 'n0w-1.5e', properties: {`confidence`: 0.1, `documents`: ['folder with "quotes"/a&b<c>.txt'], `entente`: 'ee244249219ba1fc', `id`: 'owns:nvnull>n0w-1.5e', `polarity`: 'affirmed', `quote`: '-1.5e10', `witnesses`: 1}}
] AS row MATCH (a:`Entity` {id: row.from}) MATCH (b:`Entity` {id: row.to})
MERGE (a)-[r:`OWNS` {id: row.properties.id}]->(b) SET r = row.properties;
UNWIND [
  {from: 'n00c ', to: 'n0b', properties: {`confidence`: 0.1, `documents`: ['folder with "quotes"/a&b<c>.txt'], `entente`: '49937b12fa7c3e6e', `id`: 'partners_with:n00c >n0b', `polarity`: 'affirmed', `quote`: ' ', `status`: 'signed', `witnesses`: 1}},
  {from: 'n00fbell\u0007', to: 'n0eline ', properties: {`confidence`: 0.4, `documents`: ['folder with "quotes"/a&b<c>.txt'], `entente`: '8ec26caeba7bdd2a', `id`: 'partners_with:n00fbell\u0007>n0eline ', `polarity`: 'affirmed', `quote`: 'bell\u0007 null\u0000 escape\u001b[31m delete\u007f', `status`: 'signed', `witnesses`: 1}},
  {from: 'n00iمر?', to: 'n0hשל?', properties: {`confidence`: 0.7, `documents`: ['folder with "quotes"/a&b<c>.txt'], `entente`: '1d798d9ec9cf4a36', `id`: 'partners_with:n00iمر?>n0hשל?', `polarity`: 'affirmed', `quote`: 'مرحبا بالعالم', `status`: 'signed', `witnesses`: 1}},
  {from: 'n00l<scri', to: 'n0ké c', properties: {`confidence`: 0.0, `documents`: ['folder with "quotes"/a&b<c>.txt'], `entente`: '8c432da105c2dd23', `id`: 'partners_with:n00l<scri>n0ké c', `polarity`: 'affirmed', `quote`: '<script>alert(\'x\')</script>', `status`: 'signed', `witnesses`: 1}},
  {from: 'n00o=cmd|', to: 'n0n]]> <', properties: {`confidence`: 0.3, `documents`: ['folder with "quotes"/a&b<c>.txt'], `entente`: '3ccfea9d5375ec3b', `id`: 'partners_with:n00o=cmd|>n0n]]> <', `polarity`: 'affirmed', `quote`: '=cmd|\' /C calc\'!A0', `status`: 'signed', `witnesses`: 1}},
  {from: 'n00r`back', to: 'n0qa;b,c', properties: {`confidence`: 0.6, `documents`: ['folder with "quotes"/a&b<c>.txt'], `entente`: '6dab28c4da3c7f96', `id`: 'partners_with:n00r`back>n0qa;b,c', `polarity`: 'affirmed', `quote`: '`backtick` {brace} $dollar ${x} %s %d', `status`: 'signed', `witnesses`: 1}},
  {from: 'n00uMATCH', to: 'n0tdigra', properties: {`confidence`: 0.9, `documents`: ['folder with "quotes"/a&b<c>.txt'], `entente`: 'ef5f05c32ce878bc', `id`: 'partners_with:n00uMATCH>n0tdigra', `polarity`: 'affirmed', `quote`: 'MATCH (n) DETACH DELETE n //', `status`: 'signed', `witnesses`: 1}},
  {from: 'n00x﻿by', to: 'n0w-1.5e', properties: {`confidence`: 0.2, `documents`: ['folder with "quotes"/a&b<c>.txt'], `entente`: '16192aece3fc13ce', `id`: 'partners_with:n00x﻿by>n0w-1.5e', `polarity`: 'affirmed', `quote`: '﻿byte order mark', `status`: 'signed', `witnesses`: 1}},
  {from: 'n0b', to: 'navery ', properties: {`confidence`: 0.0, `documents`: ['folder with "quotes"/a&b<c>.txt'], `entente`: 'f2f4263327693052', `id`: 'partners_with:n0b>navery ', `polarity`: 'affirmed', `witnesses`: 1}},
  {from: 'n0eline ', to: 'ndHe sa', properties: {`confidence`: 0.3, `documents`: ['folder with "quotes"/a&b<c>.txt'], `entente`: '187dc07de7a84ef4', `id`: 'partners_with:n0eline >ndHe sa', `polarity`: 'affirmed', `quote`: 'line one\nline two\r\nline three\ttab', `witnesses`: 1}},
  {from: 'n0hשל?', to: 'ng‮ri', properties: {`confidence`: 0.6, `documents`: ['folder with "quotes"/a&b<c>.txt'], `entente`: '4c46b1789a32593f', `id`: 'partners_with:n0hשל?>ng‮ri', `polarity`: 'affirmed', `quote`: 'שלום עולם', `witnesses`: 1}},
  {from: 'n0ké c', to: 'nj中?', properties: {`confidence`: 0.9, `documents`: ['folder with "quotes"/a&b<c>.txt'], `entente`: '96775edbc545f91b', `id`: 'partners_with:n0ké c>nj中?', `polarity`: 'affirmed', `quote`: 'é combining and 👩‍👩‍👧 joined', `witnesses`: 1}},
  {from: 'n0n]]> <', to: 'nm</tit', properties: {`confidence`: 0.2, `documents`: ['folder with "quotes"/a&b<c>.txt'], `entente`: 'f040a3cea7af6e00', `id`: 'partners_with:n0n]]> <>nm</tit', `polarity`: 'affirmed', `quote`: ']]> <!-- --> <![CDATA[', `witnesses`: 1}},
  {from: 'n0qa;b,c', to: 'np@SUM(', properties: {`confidence`: 0.5, `documents`: ['folder with "quotes"/a&b<c>.txt'], `entente`: 'e1083b5603f6ce3c', `id`: 'partners_with:n0qa;b,c>np@SUM(', `polarity`: 'affirmed', `quote`: 'a;b,c|d\te', `witnesses`: 1}},
  {from: 'n0tdigra', to: 'nsnode', properties: {`confidence`: 0.8, `documents`: ['folder with "quotes"/a&b<c>.txt'], `entente`: '56a609553e7107c3', `id`: 'partners_with:n0tdigra>nsnode', `polarity`: 'affirmed', `quote`: 'digraph', `witnesses`: 1}},
  {from: 'n0w-1.5e', to: 'nvnull', properties: {`confidence`: 0.1, `documents`: ['folder with "quotes"/a&b<c>.txt'], `entente`: '4403ff9896090c2b', `id`: 'partners_with:n0w-1.5e>nvnull', `polarity`: 'affirmed', `quote`: '-1.5e10', `witnesses`: 1}}
] AS row MATCH (a:`Entity` {id: row.from}) MATCH (b:`Entity` {id: row.to})
MERGE (a)-[r:`PARTNERS_WITH` {id: row.properties.id}]->(b) SET r = row.properties;
UNWIND [
  {from: 'n0b', to: 'n00c ', properties: {`confidence`: 0.1, `documents`: ['folder with "quotes"/a&b<c>.txt'], `entente`: 'b7518c934ba3281d', `id`: 'supplies:n0b>n00c ', `polarity`: 'affirmed', `quote`: ' ', `status`: 'signed', `witnesses`: 1}},
  {from: 'n0eline ', to: 'n00fbell\u0007', properties: {`confidence`: 0.4, `documents`: ['folder with "quotes"/a&b<c>.txt'], `entente`: 'b97812364466e2b8', `id`: 'supplies:n0eline >n00fbell\u0007', `polarity`: 'affirmed', `quote`: 'bell\u0007 null\u0000 escape\u001b[31m delete\u007f', `status`: 'signed', `witnesses`: 1}},
  {from: 'n0hשל?', to: 'n00iمر?', properties: {`confidence`: 0.7, `documents`: ['folder with "quotes"/a&b<c>.txt'], `entente`: '1d0b873833f9042f', `id`: 'supplies:n0hשל?>n00iمر?', `polarity`: 'affirmed', `quote`: 'مرحبا بالعالم', `status`: 'signed', `witnesses`: 1}},
  {from: 'n0ké c', to: 'n00l<scri', properties: {`confidence`: 0.0, `documents`: ['folder with "quotes"/a&b<c>.txt'], `entente`: '7ddd3565279dab56', `id`: 'supplies:n0ké c>n00l<scri', `polarity`: 'affirmed', `quote`: '<script>alert(\'x\')</script>', `status`: 'signed', `witnesses`: 1}},
  {from: 'n0n]]> <', to: 'n00o=cmd|', properties: {`confidence`: 0.3, `documents`: ['folder with "quotes"/a&b<c>.txt'], `entente`: '54860339125d542e', `id`: 'supplies:n0n]]> <>n00o=cmd|', `polarity`: 'affirmed', `quote`: '=cmd|\' /C calc\'!A0', `status`: 'signed', `witnesses`: 1}},
  {from: 'n0qa;b,c', to: 'n00r`back', properties: {`confidence`: 0.6, `documents`: ['folder with "quotes"/a&b<c>.txt'], `entente`: '762e9b76e673ff9d', `id`: 'supplies:n0qa;b,c>n00r`back', `polarity`: 'affirmed', `quote`: '`backtick` {brace} $dollar ${x} %s %d', `status`: 'signed', `witnesses`: 1}},
  {from: 'n0tdigra', to: 'n00uMATCH', properties: {`confidence`: 0.9, `documents`: ['folder with "quotes"/a&b<c>.txt'], `entente`: '5231737b72a6e276', `id`: 'supplies:n0tdigra>n00uMATCH', `polarity`: 'affirmed', `quote`: 'MATCH (n) DETACH DELETE n //', `status`: 'signed', `witnesses`: 1}},
  {from: 'n0w-1.5e', to: 'n00x﻿by', properties: {`confidence`: 0.2, `documents`: ['folder with "quotes"/a&b<c>.txt'], `entente`: '7669d5806ce01840', `id`: 'supplies:n0w-1.5e>n00x﻿by', `polarity`: 'affirmed', `quote`: '﻿byte order mark', `status`: 'signed', `witnesses`: 1}},
  {from: 'navery ', to: 'n0b', properties: {`confidence`: 0.0, `documents`: ['folder with "quotes"/a&b<c>.txt'], `entente`: '0661e74a77866571', `id`: 'supplies:navery >n0b', `polarity`: 'affirmed', `witnesses`: 1}},
  {from: 'ndHe sa', to: 'n0eline ', properties: {`confidence`: 0.3, `documents`: ['folder with "quotes"/a&b<c>.txt'], `entente`: '8ba875b52ae89870', `id`: 'supplies:ndHe sa>n0eline ', `polarity`: 'affirmed', `quote`: 'line one\nline two\r\nline three\ttab', `witnesses`: 1}},
  {from: 'ng‮ri', to: 'n0hשל?', properties: {`confidence`: 0.6, `documents`: ['folder with "quotes"/a&b<c>.txt'], `entente`: '877dedf7e85df6e3', `id`: 'supplies:ng‮ri>n0hשל?', `polarity`: 'affirmed', `quote`: 'שלום עולם', `witnesses`: 1}},
  {from: 'nj中?', to: 'n0ké c', properties: {`confidence`: 0.9, `documents`: ['folder with "quotes"/a&b<c>.txt'], `entente`: 'f45a904cdff0292f', `id`: 'supplies:nj中?>n0ké c', `polarity`: 'affirmed', `quote`: 'é combining and 👩‍👩‍👧 joined', `witnesses`: 1}},
  {from: 'nm</tit', to: 'n0n]]> <', properties: {`confidence`: 0.2, `documents`: ['folder with "quotes"/a&b<c>.txt'], `entente`: '9b09bfedbbc40bf4', `id`: 'supplies:nm</tit>n0n]]> <', `polarity`: 'affirmed', `quote`: ']]> <!-- --> <![CDATA[', `witnesses`: 1}},
  {from: 'np@SUM(', to: 'n0qa;b,c', properties: {`confidence`: 0.5, `documents`: ['folder with "quotes"/a&b<c>.txt'], `entente`: '4253faeb87d710c4', `id`: 'supplies:np@SUM(>n0qa;b,c', `polarity`: 'affirmed', `quote`: 'a;b,c|d\te', `witnesses`: 1}},
  {from: 'nsnode', to: 'n0tdigra', properties: {`confidence`: 0.8, `documents`: ['folder with "quotes"/a&b<c>.txt'], `entente`: '29ed7b8761a5d173', `id`: 'supplies:nsnode>n0tdigra', `polarity`: 'affirmed', `quote`: 'digraph', `witnesses`: 1}},
  {from: 'nvnull', to: 'n0w-1.5e', properties: {`confidence`: 0.1, `documents`: ['folder with "quotes"/a&b<c>.txt'], `entente`: '1bded4191eef3ef9', `id`: 'supplies:nvnull>n0w-1.5e', `polarity`: 'affirmed', `quote`: '-1.5e10', `witnesses`: 1}}
] AS row MATCH (a:`Entity` {id: row.from}) MATCH (b:`Entity` {id: row.to})
MERGE (a)-[r:`SUPPLIES` {id: row.properties.id}]->(b) SET r = row.properties;
UNWIND [
  {from: 'n00c ', to: 'n1', properties: {`count`: 43, `entente`: '6c07a19cb1043f53', `id`: '804056e776985c6a', `spans`: ['1-2', '5-6', '10-11', '16-17', '22-23', '26-27', '28-29', '38-39', '47-48', '57-58', '73-74', '79-80', '91-92', '108-109', '111-112', '116-117', '137-138', '157-158', '204-205', '214-215', '218-219', '237-238', '285-286', '315-316', '320-321', '324-325', '341-342', '344-345', '388-389', '396-397', '404-405', '409-410', '412-413', '434-435', '438-439', '445-446', '452-453', '454-455', '478-479', '484-485', '497-498', '522-523', '526-527']}},
  {from: 'n00fbell\u0007', to: 'n1', properties: {`count`: 1, `entente`: 'ddbf133e9c557efc', `id`: '5f8c1498f9c085eb', `spans`: ['68-99']}},
  {from: 'n00iمر?', to: 'n1', properties: {`count`: 1, `entente`: '2d93d1090177c62f', `id`: 'dc9260a7e0684bd9', `spans`: ['147-172']}},
  {from: 'n00l<scri', to: 'n1', properties: {`count`: 1, `entente`: '6c7d536b3d6dafcd', `id`: '6f58ac0e802679f0', `spans`: ['245-272']}},
  {from: 'n00o=cmd|', to: 'n1', properties: {`count`: 1, `entente`: 'a09d8e9dce870345', `id`: '377e5b0c20445f8d', `spans`: ['335-353']}},
  {from: 'n00r`back', to: 'n1', properties: {`count`: 1, `entente`: '58df5e9d8c9f0e67', `id`: 'e628c327800a3f83', `spans`: ['378-415']}},
  {from: 'n00uMATCH', to: 'n1', properties: {`count`: 1, `entente`: '4bcd2eebd164f115', `id`: 'b15e75f130688d5d', `spans`: ['429-457']}},
  {from: 'n00x﻿by', to: 'n1', properties: {`count`: 1, `entente`: '22593339767c8473', `id`: 'c3cd668a60d86f92', `spans`: ['471-489']}},
  {from: 'n0eline ', to: 'n1', properties: {`count`: 1, `entente`: 'd5d019c72a17c7b3', `id`: 'eef7bf5c9e2fc2ba', `spans`: ['34-67']}},
  {from: 'n0hשל?', to: 'n1', properties: {`count`: 1, `entente`: '6616eef55f382d32', `id`: 'b8ef3a399915dc84', `spans`: ['129-146']}},
  {from: 'n0ké c', to: 'n1', properties: {`count`: 1, `entente`: '73672aca01aa6c0e', `id`: '9e65157fae6181a9', `spans`: ['201-244']}},
  {from: 'n0n]]> <', to: 'n1', properties: {`count`: 1, `entente`: '01dc345e7cc45a46', `id`: '8f8dfdb02b78199e', `spans`: ['312-334']}},
  {from: 'n0qa;b,c', to: 'n1', properties: {`count`: 1, `entente`: '0a0e038296cc9e41', `id`: '1df00e557bfe6310', `spans`: ['368-377']}},
  {from: 'n0tdigra', to: 'n1', properties: {`count`: 1, `entente`: '904ab2d518647ff7', `id`: '1c796fb76c2f42e7', `spans`: ['421-428']}},
  {from: 'n0w-1.5e', to: 'n1', properties: {`count`: 1, `entente`: '18fe1958aeb69772', `id`: '21e1067fc48f3898', `spans`: ['463-470']}},
  {from: 'n0z�re', to: 'n1', properties: {`count`: 1, `entente`: 'af331ddd18afde8c', `id`: '136d9380a8eb7fc1', `spans`: ['511-539']}},
  {from: 'ndHe sa', to: 'n1', properties: {`count`: 1, `entente`: '0c4c4594183f1e69', `id`: 'ddcfe79ddce5d177', `spans`: ['3-33']}},
  {from: 'ng‮ri', to: 'n1', properties: {`count`: 1, `entente`: '46ce0e8ce761e404', `id`: '23d7ae38f2963bb8', `spans`: ['100-128']}},
  {from: 'nj中?', to: 'n1', properties: {`count`: 1, `entente`: '818fbed2dfd3e255', `id`: 'a6670b0c4314baac', `spans`: ['173-200']}},
  {from: 'nm</tit', to: 'n1', properties: {`count`: 1, `entente`: '88e0df5c4289f1cf', `id`: '492674c95aa86475', `spans`: ['273-311']}},
  {from: 'np@SUM(', to: 'n1', properties: {`count`: 1, `entente`: 'c1a671d79799c050', `id`: 'ba2f314dcbde629c', `spans`: ['354-367']}},
  {from: 'nsnode', to: 'n1', properties: {`count`: 1, `entente`: 'f2a25974cd54eaaa', `id`: '236ae36256949c60', `spans`: ['416-420']}},
  {from: 'nvnull', to: 'n1', properties: {`count`: 2, `entente`: 'e0487dc0090b4f4d', `id`: '4417b4f94c21ee28', `spans`: ['74-78', '458-462']}},
  {from: 'ny\u2028li', to: 'n1', properties: {`count`: 1, `entente`: 'c5a0c7aaa619f64c', `id`: 'd13792e47adfa28d', `spans`: ['490-510']}}
] AS row MATCH (a:`Entity` {id: row.from}) MATCH (b:`Document` {id: row.to})
MERGE (a)-[r:`MENTIONED_IN` {id: row.properties.id}]->(b) SET r = row.properties;
UNWIND [
  {from: '089625e0f7fcac9b', to: 'n0b', properties: {`entente`: '0cad8f11d7b32e76', `id`: 'ccf13dde812b60fd'}},
  {from: '105f9b1216fcd21a', to: 'n0qa;b,c', properties: {`entente`: '3bf0777023d487d0', `id`: '4b8917b437c56fc7'}},
  {from: '1cc262aa0563e0a4', to: 'n00iمر?', properties: {`entente`: '6d2544ce9b1b2acc', `id`: 'a7d9218f18b2d2d4'}},
  {from: '1d431d18f871d5b5', to: 'n0tdigra', properties: {`entente`: 'd710ac97b86fb9f4', `id`: '5b904246ec3f2bf5'}},
  {from: '22f6e7aef0902533', to: 'n0b', properties: {`entente`: '4b602250fbe3cd82', `id`: 'bb783d9b8a178cb8'}},
  {from: '28f51ffd2f6fd4d5', to: 'n00l<scri', properties: {`entente`: 'b9653304b9b0caba', `id`: '8c30814bd8deccdd'}},
  {from: '2a3878541875f3d7', to: 'n00o=cmd|', properties: {`entente`: '7f5f433fd33ae668', `id`: 'fec4f734204f362f'}},
  {from: '3a58c59ed1da07cd', to: 'n00uMATCH', properties: {`entente`: 'd46ea087c003b911', `id`: 'b4ae00c6d227efe3'}},
  {from: '3b3eebace775bb9a', to: 'nj中?', properties: {`entente`: 'd450e85a3e335d70', `id`: 'cd4d1cd1d31603ca'}},
  {from: '3c2611e8cca47f1f', to: 'n0hשל?', properties: {`entente`: 'a0e045d3bcb6afe1', `id`: 'ac7b4dcfd883066e'}},
  {from: '451f94f67565d2de', to: 'n0eline ', properties: {`entente`: '295e2f8ad75b09b1', `id`: '7e050e753a075579'}},
  {from: '579e30e9116b177d', to: 'n0ké c', properties: {`entente`: '4ab0ad349607f4e0', `id`: 'b866a4db1664808e'}},
  {from: '58d8619db018faa5', to: 'n0ké c', properties: {`entente`: '36babc93c6224815', `id`: 'fc43ff595ac52e09'}},
  {from: '5c50d2c592801ca6', to: 'nm</tit', properties: {`entente`: 'e7d89cb05f888df3', `id`: '72b3381bdc3c73ac'}},
  {from: '6095dbcf3d66c82f', to: 'n0ké c', properties: {`entente`: '396492948ca8b165', `id`: '036327a721baa4aa'}},
  {from: '6a0130f752f4708f', to: 'n0n]]> <', properties: {`entente`: '86aa03568de6d3d2', `id`: 'fb2f2243253319eb'}},
  {from: '6c9644ab08dab00f', to: 'n00r`back', properties: {`entente`: '0ebdb492679a6b0b', `id`: '2ade9209576a7e01'}},
  {from: '72231a2c1fc84aaa', to: 'n0eline ', properties: {`entente`: 'c3d3f5b5213c802b', `id`: 'c03d58adef3354ed'}},
  {from: '7562990c5ff8c1b5', to: 'ng‮ri', properties: {`entente`: '3864152b76252e0e', `id`: 'c4faa49dc98cfa9f'}},
  {from: '7572f3d0b099993f', to: 'ndHe sa', properties: {`entente`: '62ab0b80ea06063c', `id`: '2012730ad0e15ea2'}},
  {from: '780c7848b2ac8c2f', to: 'n00fbell\u0007', properties: {`entente`: 'a60fcce0e64b6ae6', `id`: '64cb3feb4d2fb5aa'}},
  {from: '79337bec34f4e41d', to: 'navery ', properties: {`entente`: 'db2fdfe38cd35cd7', `id`: '1e782c73e4e8d50c'}},
  {from: '826aafa0395e5c3d', to: 'n0w-1.5e', properties: {`entente`: '9da46b660b17fa6f', `id`: 'aff9eeb235a93817'}},
  {from: '8841b254f08ae434', to: 'n00x﻿by', properties: {`entente`: 'e732d5088c10ab77', `id`: '84ed88c7cfa563ff'}},
  {from: '8e22c1c40c7f0938', to: 'nj中?', properties: {`entente`: 'deef595c167cf194', `id`: 'eb80ee01a332d863'}},
  {from: '915d6bea566e8709', to: 'n0w-1.5e', properties: {`entente`: '7914914ab719beb8', `id`: 'ab3f136e338d409b'}},
  {from: '93889ef84a10378b', to: 'n0tdigra', properties: {`entente`: 'd5ecd0c8ce68241f', `id`: 'e493c2adcfbe5f28'}},
  {from: '96f69a965e12917a', to: 'n0eline ', properties: {`entente`: '955896e9b67defda', `id`: 'cc3902b73b21524f'}},
  {from: 'a1a2933674f84c70', to: 'navery ', properties: {`entente`: 'c39b376738a458ca', `id`: '1a3679c0ffd1dc2f'}},
  {from: 'a2355fe857aa059e', to: 'nm</tit', properties: {`entente`: 'd1aa3bd6284de48f', `id`: '262559b0637ee5ff'}},
  {from: 'a3ae5fc13f216dbe', to: 'navery ', properties: {`entente`: '8b21adfc4766a7af', `id`: 'a92377532704cdad'}},
  {from: 'a3d1e4b175304854', to: 'n0b', properties: {`entente`: '62e026e682765e28', `id`: 'fe438d2d7384e557'}},
  {from: 'adb8993d839227a7', to: 'n0n]]> <', properties: {`entente`: 'c66a435a8a5ae61a', `id`: '430f68f926094ec7'}},
  {from: 'b08fb97225907d14', to: 'ndHe sa', properties: {`entente`: '4fcdc7af2e5310d6', `id`: '22095a1c22f3f516'}},
  {from: 'b234f8f8bbb898e1', to: 'n0hשל?', properties: {`entente`: 'c370195f3ba3bd1a', `id`: '4d8642664b3693c4'}},
  {from: 'ba28b53a0b684339', to: 'n0n]]> <', properties: {`entente`: 'f520d843b0ac866e', `id`: '51ccad9840c55c36'}},
  {from: 'bd9833c8b997222a', to: 'nsnode', properties: {`entente`: 'de22fdad3bdfd547', `id`: '957db361f1617426'}},
  {from: 'c085c2c6edc29810', to: 'nsnode', properties: {`entente`: 'f55851628c27ffbe', `id`: '5df18e3d9baaa501'}},
  {from: 'd0995c450c9d64fb', to: 'n0w-1.5e', properties: {`entente`: '3981e4154f08c8c8', `id`: 'aec950d8a7dc00f5'}},
  {from: 'dc490b532c1a5e15', to: 'n0qa;b,c', properties: {`entente`: 'f4a2893b4a0ce0a0', `id`: 'b5a76e60f273f581'}},
  {from: 'de0271d311a80ba1', to: 'n00c ', properties: {`entente`: '438e5d4611507051', `id`: 'b5bbb7bfa4284f13'}},
  {from: 'e1a54799d663449f', to: 'n0qa;b,c', properties: {`entente`: 'b5729a79ead5c030', `id`: 'e3aaac0d8ad2d566'}},
  {from: 'e7573cb9dca9a493', to: 'nvnull', properties: {`entente`: '9c0bbe52d5453763', `id`: 'f0c00d2b28b45ae5'}},
  {from: 'e8850176bfca3d1d', to: 'ndHe sa', properties: {`entente`: '4cc09543206dcfb1', `id`: '3286cd07a2a70954'}},
  {from: 'e896e48629886e43', to: 'n0hשל?', properties: {`entente`: '291ff12ceb42ddf6', `id`: '79a7420402ea5862'}},
  {from: 'e9bc666577492c92', to: 'np@SUM(', properties: {`entente`: '9d9d88128ae98227', `id`: '46d58ebde1d7c965'}},
  {from: 'eefdffa2e51f873c', to: 'np@SUM(', properties: {`entente`: '9828b679176e66ed', `id`: '059001fa6a97e6c0'}},
  {from: 'f3fcaeed8dc8b1c4', to: 'n0tdigra', properties: {`entente`: '81ab801d208aa97b', `id`: 'c050902c4809d574'}},
  {from: 'f46b560c48848031', to: 'ng‮ri', properties: {`entente`: '06cd2a179cf011c6', `id`: '6af593d950e0d17c'}},
  {from: 'fbcdc29d52ee350a', to: 'nvnull', properties: {`entente`: '2924738d3f44025e', `id`: 'b33a57254895a77d'}}
] AS row MATCH (a:`Evidence` {id: row.from}) MATCH (b:`Entity` {id: row.to})
MERGE (a)-[r:`SUBJECT` {id: row.properties.id}]->(b) SET r = row.properties;
UNWIND [
  {from: '089625e0f7fcac9b', to: 'n00c ', properties: {`entente`: 'e4175e438d941006', `id`: '7b17276e209f027c'}},
  {from: '105f9b1216fcd21a', to: 'n00r`back', properties: {`entente`: '1f58675667790818', `id`: 'e5db2defb3bcfa85'}},
  {from: '1cc262aa0563e0a4', to: 'n0hשל?', properties: {`entente`: 'f02bc995fde7ffab', `id`: 'd6a88f7add2f803d'}},
  {from: '1d431d18f871d5b5', to: 'nsnode', properties: {`entente`: 'da5fbe40740230b7', `id`: 'ebe99c6f5c3e151e'}},
  {from: '22f6e7aef0902533', to: 'navery ', properties: {`entente`: '8e25712827e288e1', `id`: '27875c8b014ecf4c'}},
  {from: '28f51ffd2f6fd4d5', to: 'n0ké c', properties: {`entente`: '97779a1fb5e751d5', `id`: '2935f38bf30f6453'}},
  {from: '2a3878541875f3d7', to: 'n0n]]> <', properties: {`entente`: '40b2d3441df27a1f', `id`: '55cd64109ffc1998'}},
  {from: '3a58c59ed1da07cd', to: 'n0tdigra', properties: {`entente`: '24f396437508f4de', `id`: '84068b8b77f4688a'}},
  {from: '3b3eebace775bb9a', to: 'n0ké c', properties: {`entente`: '3d10c6a20ac5deef', `id`: 'c1ecb787bb8839d4'}},
  {from: '3c2611e8cca47f1f', to: 'ng‮ri', properties: {`entente`: 'dd8b0f8c6cb1ea43', `id`: 'c5e812efd92d8353'}},
  {from: '451f94f67565d2de', to: 'n00fbell\u0007', properties: {`entente`: '337efe244eae2af2', `id`: '07545ece82746bc1'}},
  {from: '579e30e9116b177d', to: 'n00l<scri', properties: {`entente`: '2de7515ee88439b7', `id`: '2c5254b2df0b1676'}},
  {from: '58d8619db018faa5', to: 'n00l<scri', properties: {`entente`: '55a4733c12c9e388', `id`: '6417a6e242a8a0c7'}},
  {from: '5c50d2c592801ca6', to: 'n0n]]> <', properties: {`entente`: '25f67c9e65c501a5', `id`: 'c0cabe0d12a60271'}},
  {from: '6095dbcf3d66c82f', to: 'nj中?', properties: {`entente`: '8b82e95308226ff6', `id`: '92b87511f9779e79'}},
  {from: '6a0130f752f4708f', to: 'n00o=cmd|', properties: {`entente`: '69419cca26b6548a', `id`: '10de8d7ebbb4fcd3'}},
  {from: '6c9644ab08dab00f', to: 'n0qa;b,c', properties: {`entente`: 'ab96da28c63fd1ed', `id`: '6101d73fbff63ef0'}},
  {from: '72231a2c1fc84aaa', to: 'ndHe sa', properties: {`entente`: '94fa42ba01bf7477', `id`: 'aa32d2c9710f93ac'}},
  {from: '7562990c5ff8c1b5', to: 'n0hשל?', properties: {`entente`: 'be0768578343655e', `id`: 'cd6686eb3e55de29'}},
  {from: '7572f3d0b099993f', to: 'ndHe sa', properties: {`entente`: '076b86400fec4e1e', `id`: 'fe8a2727be4a6990'}},
  {from: '780c7848b2ac8c2f', to: 'n0eline ', properties: {`entente`: 'a24520791591cee9', `id`: '23c7502c7ad6aec3'}},
  {from: '79337bec34f4e41d', to: 'n0b', properties: {`entente`: 'cf40816048442947', `id`: '8d2cac59ac90a81c'}},
  {from: '826aafa0395e5c3d', to: 'n00x﻿by', properties: {`entente`: '103073bfe0c62402', `id`: 'a3e3a5e22c889116'}},
  {from: '8841b254f08ae434', to: 'n0w-1.5e', properties: {`entente`: 'e330d2cf50f51232', `id`: 'a24b5e8b75c41287'}},
  {from: '8e22c1c40c7f0938', to: 'n0ké c', properties: {`entente`: '5703db9250e2cc0f', `id`: 'c0f04b82d1b648de'}},
  {from: '915d6bea566e8709', to: 'nvnull', properties: {`entente`: '9ec13ac8b4b5969e', `id`: 'e25f0daaeb225af5'}},
  {from: '93889ef84a10378b', to: 'n00uMATCH', properties: {`entente`: 'b05747e22b29a738', `id`: '4cbe5e3cb78fe5d7'}},
  {from: '96f69a965e12917a', to: 'n00fbell\u0007', properties: {`entente`: 'e938248357d4bae7', `id`: 'a32f7a8a5679c3a1'}},
  {from: 'a1a2933674f84c70', to: 'n00fbell\u0007', properties: {`entente`: '0cc4092c2b4f399d', `id`: 'b3f9452c2fd03054'}},
  {from: 'a2355fe857aa059e', to: 'n0n]]> <', properties: {`entente`: '36b2dbf7ca728a40', `id`: '9d16437f5725a37b'}},
  {from: 'a3ae5fc13f216dbe', to: 'n0b', properties: {`entente`: 'b9757b9e5dc59ea4', `id`: 'cb76ab0acf229240'}},
  {from: 'a3d1e4b175304854', to: 'n00c ', properties: {`entente`: '14887dc8f4cedbf5', `id`: '5d3d667e5d650202'}},
  {from: 'adb8993d839227a7', to: 'n00o=cmd|', properties: {`entente`: '259a3ebaeeabf4a8', `id`: '8aa5ec8c94d40d86'}},
  {from: 'b08fb97225907d14', to: 'n0eline ', properties: {`entente`: 'da5a1ba1a596cd72', `id`: '61781fd49a835bef'}},
  {from: 'b234f8f8bbb898e1', to: 'n00iمر?', properties: {`entente`: '54ce296acebc1d91', `id`: '22eda33ac889e229'}},
  {from: 'ba28b53a0b684339', to: 'nm</tit', properties: {`entente`: '934e4df842b12ca0', `id`: 'bf1da64f56130ba7'}},
  {from: 'bd9833c8b997222a', to: 'n0tdigra', properties: {`entente`: '84d14b47e2ba99e5', `id`: '9bb53e279b06e516'}},
  {from: 'c085c2c6edc29810', to: 'n0tdigra', properties: {`entente`: 'b9cef53e44c83252', `id`: 'd8d6a9522d02f9b2'}},
  {from: 'd0995c450c9d64fb', to: 'n00x﻿by', properties: {`entente`: 'c962b76d7812a9dd', `id`: '8dbfbf64970a1fed'}},
  {from: 'dc490b532c1a5e15', to: 'n00r`back', properties: {`entente`: '941436847d9d9fbd', `id`: '56036a48ad9dae5c'}},
  {from: 'de0271d311a80ba1', to: 'n0b', properties: {`entente`: '085794f1f2749d24', `id`: '6f8bfcafad05d52b'}},
  {from: 'e1a54799d663449f', to: 'np@SUM(', properties: {`entente`: 'e4b44c633bc9d1e5', `id`: 'df78c7e55fc26ebf'}},
  {from: 'e7573cb9dca9a493', to: 'n0w-1.5e', properties: {`entente`: 'c2266d2ae9a31e78', `id`: '2015f87e3e97ca28'}},
  {from: 'e8850176bfca3d1d', to: 'n0eline ', properties: {`entente`: 'a2b34487c793c74f', `id`: '45b94a4fa74f29f8'}},
  {from: 'e896e48629886e43', to: 'n00iمر?', properties: {`entente`: '48cf396da04c2e18', `id`: '9034955e03c5399c'}},
  {from: 'e9bc666577492c92', to: 'n0qa;b,c', properties: {`entente`: '06ebc59c0ac51fba', `id`: '5c6776afe67c621e'}},
  {from: 'eefdffa2e51f873c', to: 'n0qa;b,c', properties: {`entente`: '8ba946e561621645', `id`: '40458f9deb5d5c70'}},
  {from: 'f3fcaeed8dc8b1c4', to: 'n00uMATCH', properties: {`entente`: '9f502e6ea28ff243', `id`: '25e5da2b5279cc58'}},
  {from: 'f46b560c48848031', to: 'n0hשל?', properties: {`entente`: '9d1928a684fa7474', `id`: 'ae2a7025c447b5cb'}},
  {from: 'fbcdc29d52ee350a', to: 'n0w-1.5e', properties: {`entente`: '349d5e9c16dea667', `id`: '029e3adb963fdbac'}}
] AS row MATCH (a:`Evidence` {id: row.from}) MATCH (b:`Entity` {id: row.to})
MERGE (a)-[r:`OBJECT` {id: row.properties.id}]->(b) SET r = row.properties;
UNWIND [
  {from: '089625e0f7fcac9b', to: 'n1', properties: {`entente`: '997da79318146315', `id`: '34726daf5378872d'}},
  {from: '105f9b1216fcd21a', to: 'n1', properties: {`entente`: 'd9aa879d692cddc2', `id`: '5b845700a1409e05'}},
  {from: '1cc262aa0563e0a4', to: 'n1', properties: {`entente`: 'e0cc3dc002a70266', `id`: '3a913c81acb876ba'}},
  {from: '1d431d18f871d5b5', to: 'n1', properties: {`entente`: 'b581315dd2f4b328', `id`: 'b2ff62616e12e6bf'}},
  {from: '22f6e7aef0902533', to: 'n1', properties: {`entente`: 'f548bf2241825abf', `id`: '7ea2d73ce03fd6a4'}},
  {from: '28f51ffd2f6fd4d5', to: 'n1', properties: {`entente`: 'c8f56e9554a573aa', `id`: '23f00033b02e83f5'}},
  {from: '2a3878541875f3d7', to: 'n1', properties: {`entente`: 'af8cc89de4eac7d7', `id`: '914f95eedb46982e'}},
  {from: '3a58c59ed1da07cd', to: 'n1', properties: {`entente`: '146c3efce6f499f9', `id`: '3ba9658b4ff2325c'}},
  {from: '3b3eebace775bb9a', to: 'n1', properties: {`entente`: '95e8881e2813783b', `id`: 'a96b265dc2fdd4a0'}},
  {from: '3c2611e8cca47f1f', to: 'n1', properties: {`entente`: '41e91b93a92806da', `id`: 'ad0e2c7337b9fcc3'}},
  {from: '451f94f67565d2de', to: 'n1', properties: {`entente`: 'fe6f8493e2e0f2ab', `id`: '5302195632b64916'}},
  {from: '579e30e9116b177d', to: 'n1', properties: {`entente`: '497d13a6ef051ff4', `id`: '8491a6b652a3265e'}},
  {from: '58d8619db018faa5', to: 'n1', properties: {`entente`: '709502abe983e65b', `id`: '2cc753d7788a9541'}},
  {from: '5c50d2c592801ca6', to: 'n1', properties: {`entente`: '68ac410f6c097c7c', `id`: '3ea0ce7cc30644a9'}},
  {from: '6095dbcf3d66c82f', to: 'n1', properties: {`entente`: '13bf0ff1dd5a2869', `id`: '27be11ea85853930'}},
  {from: '6a0130f752f4708f', to: 'n1', properties: {`entente`: '92c58e392fd61095', `id`: '4ca7bd40c56b362f'}},
  {from: '6c9644ab08dab00f', to: 'n1', properties: {`entente`: 'e8a87bc1eddbb536', `id`: 'e21e81c77c8897c1'}},
  {from: '72231a2c1fc84aaa', to: 'n1', properties: {`entente`: 'd074c9206eaeeb24', `id`: '5039c7b26a551a65'}},
  {from: '7562990c5ff8c1b5', to: 'n1', properties: {`entente`: 'b96960033921042b', `id`: 'e1dc5d14c3a11e0b'}},
  {from: '7572f3d0b099993f', to: 'n1', properties: {`entente`: 'd01a0fee3555c668', `id`: '2cba0256b9d2ab75'}},
  {from: '780c7848b2ac8c2f', to: 'n1', properties: {`entente`: 'dc0535f070147988', `id`: '95e0b1ec75b9d245'}},
  {from: '79337bec34f4e41d', to: 'n1', properties: {`entente`: '4982bcb91ba58ab1', `id`: '0cec4a8ee96e92a4'}},
  {from: '826aafa0395e5c3d', to: 'n1', properties: {`entente`: '516aa0ceccca5de6', `id`: '42efbf503fe762e9'}},
  {from: '8841b254f08ae434', to: 'n1', properties: {`entente`: '3f502143a8568171', `id`: 'ebb7305a9f3fcf34'}},
  {from: '8e22c1c40c7f0938', to: 'n1', properties: {`entente`: '85593f477c125cb3', `id`: 'f3b8bff3e6e32d6f'}},
  {from: '915d6bea566e8709', to: 'n1', properties: {`entente`: '852e7499ee1100bb', `id`: '22ec33511d0232a4'}},
  {from: '93889ef84a10378b', to: 'n1', properties: {`entente`: 'ecdfdbf5d5beec86', `id`: 'd9a3e7723eecc465'}},
  {from: '96f69a965e12917a', to: 'n1', properties: {`entente`: 'd8c1405ab17b2d1d', `id`: '7249e6a0055bffb8'}},
  {from: 'a1a2933674f84c70', to: 'n1', properties: {`entente`: '8915559a7079a3a7', `id`: '6c54365f10beb2d8'}},
  {from: 'a2355fe857aa059e', to: 'n1', properties: {`entente`: '082b41542655a8c7', `id`: '1fe68a45f1ac14e1'}},
  {from: 'a3ae5fc13f216dbe', to: 'n1', properties: {`entente`: '38ed15a6c6deeafa', `id`: '684ffda19307a423'}},
  {from: 'a3d1e4b175304854', to: 'n1', properties: {`entente`: 'e6d6cd9d0bdbba75', `id`: 'c25bab9fd3420d77'}},
  {from: 'adb8993d839227a7', to: 'n1', properties: {`entente`: '01617feacf146dab', `id`: '178ae4b42f2cf422'}},
  {from: 'b08fb97225907d14', to: 'n1', properties: {`entente`: 'b67972e54ac8a546', `id`: '5caf9ce900719c86'}},
  {from: 'b234f8f8bbb898e1', to: 'n1', properties: {`entente`: '3bbc3ead7f349736', `id`: '5e2c04c9a8403fb7'}},
  {from: 'ba28b53a0b684339', to: 'n1', properties: {`entente`: '87d59f4bdcff43a8', `id`: 'd8b1a0ec08db386d'}},
  {from: 'bd9833c8b997222a', to: 'n1', properties: {`entente`: '66a1d397555e4a0e', `id`: '7504669197c677d7'}},
  {from: 'c085c2c6edc29810', to: 'n1', properties: {`entente`: '587c6f6c1449593a', `id`: '05e49651ec780140'}},
  {from: 'd0995c450c9d64fb', to: 'n1', properties: {`entente`: 'be411d4f09a4629d', `id`: '83dc5d6c6ce14910'}},
  {from: 'dc490b532c1a5e15', to: 'n1', properties: {`entente`: 'ad0c756f8b94c765', `id`: '341ab6a14f66392e'}},
  {from: 'de0271d311a80ba1', to: 'n1', properties: {`entente`: 'bfa1131cf5f8ab6d', `id`: 'cd652fbe82c40a9a'}},
  {from: 'e1a54799d663449f', to: 'n1', properties: {`entente`: '7210ec1239352c13', `id`: 'a6570d7324b92743'}},
  {from: 'e7573cb9dca9a493', to: 'n1', properties: {`entente`: '7698510f6889edc5', `id`: 'ac5491008e5dde01'}},
  {from: 'e8850176bfca3d1d', to: 'n1', properties: {`entente`: '96b73d6ae291907d', `id`: '221d90804fbe893f'}},
  {from: 'e896e48629886e43', to: 'n1', properties: {`entente`: 'c544027772c3b94c', `id`: '2c49c1f092967a6c'}},
  {from: 'e9bc666577492c92', to: 'n1', properties: {`entente`: 'e4f7bb49819ccf5f', `id`: '5747e41a3fe09c2d'}},
  {from: 'eefdffa2e51f873c', to: 'n1', properties: {`entente`: 'a3373fbb0f7a5ab0', `id`: '60c3df149fb2953f'}},
  {from: 'f3fcaeed8dc8b1c4', to: 'n1', properties: {`entente`: 'cc2059c642cc54e6', `id`: 'de9b7e0e140aef87'}},
  {from: 'f46b560c48848031', to: 'n1', properties: {`entente`: '0fe5405540ba33da', `id`: 'e359f417eda2072e'}},
  {from: 'fbcdc29d52ee350a', to: 'n1', properties: {`entente`: '1106c888709ff286', `id`: '7aaa145d1040d568'}}
] AS row MATCH (a:`Evidence` {id: row.from}) MATCH (b:`Document` {id: row.to})
MERGE (a)-[r:`IN_DOCUMENT` {id: row.properties.id}]->(b) SET r = row.properties;
