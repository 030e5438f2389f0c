// Pages of a source that hold rows of a range; normally none.
// Index: page_place. Rows: few.
MATCH (p:Page) WHERE p.source = $source AND p.first <= $last AND p.last >= $first RETURN p.first AS first, p.facts AS facts
