// What the store as a whole knows.
// Index: store_id. Rows: 0 or 1.
MATCH (s:Store {id: 0})
RETURN s.schema AS schema, s.lastNumber AS lastNumber, s.entities AS entities, s.links AS links, s.events AS events, s.sightings AS sightings,
  s.sumEntities AS sumEntities, s.sumLinks AS sumLinks, s.sumSightings AS sumSightings, s.owesClocks AS owesClocks, s.arrangedUpTo AS arrangedUpTo,
  s.demo AS demo, COUNT { (:Run) } AS runs
