// The raw rows of a page.
// Index: page_number. Rows: 1.
MATCH (p:Page {number: $number}) RETURN p.raw AS raw
