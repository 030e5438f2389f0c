// Pages of a range of numbers that count.
// Index: page_number. Rows: one for each page.
MATCH (p:Page) WHERE p.number > $low AND p.number <= $high AND (p.owes IS NULL OR p.owes = 'in') RETURN p.source AS source, p.facts AS facts
