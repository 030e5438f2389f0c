// What two-sided transfers say about clocks.
// Index: transfer_clock. Rows: one for each link whose transfers both sides recorded.
MATCH ()-[l:TRANSFERRED_TO]->() WHERE l.twoSided = true RETURN l.clock AS clock
