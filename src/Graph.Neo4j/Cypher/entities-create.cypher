// New entities; labels come from the list of kinds.
// Plan: Create. Rows: 0.
UNWIND $rows AS r CREATE (n:Entity:$(r.label)) SET n = r.properties
