// Pages that are taken in.
// Index: page_number. Rows: 0.
UNWIND $numbers AS number MATCH (p:Page {number: number}) REMOVE p.owes
