// A page of at most 1,000 source rows.
// Rows: 0.
CREATE (p:Page) SET p = $page
