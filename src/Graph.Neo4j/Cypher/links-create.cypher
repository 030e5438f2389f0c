// New links; types come from the list of relationship types. The count must equal the rows sent.
// Index: entity_nid. Plan: two unique seeks for each row. Allowed: CartesianProduct. Rows: 1.
UNWIND $rows AS r MATCH (a:Entity {nid: r.a}) MATCH (b:Entity {nid: r.b})
CREATE (a)-[l:$(r.type)]->(b) SET l = r.properties
RETURN count(*) AS links
