// Column names of a sheet.
// Index: header_sheet. Rows: 0.
MERGE (h:Header {source: $source, sheet: $sheet}) SET h.cells = $cells
