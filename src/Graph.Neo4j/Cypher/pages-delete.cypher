// Pages that are taken out.
// Index: page_number. Rows: 0.
UNWIND $numbers AS number MATCH (p:Page {number: number}) DELETE p
