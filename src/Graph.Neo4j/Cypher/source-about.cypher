// Name of a source as first imported, and the column names of a sheet.
// Index: source_id, file_index, header_sheet. Plan: scalar subqueries by index. Rows: 1.
MATCH (s:Source {id: $source})
CALL (s) {
  UNWIND s.supports AS support
  MATCH (f:ImportFile {import: split(support, '/')[0], index: toInteger(split(support, '/')[1])})
  MATCH (i:Import {id: f.import})
  RETURN f.name AS name ORDER BY i.number, f.index LIMIT 1
}
OPTIONAL MATCH (h:Header {source: $source, sheet: $sheet})
RETURN name, h.cells AS cells
