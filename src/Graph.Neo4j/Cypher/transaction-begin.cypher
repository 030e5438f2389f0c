// The first statement of every writing transaction: the lock of the store, then the marker that makes a repeated try harmless.
// Index: store_id, batch_id. Plan: NodeUniqueIndexSeek(Locking). Rows: 1.
MATCH (s:Store {id: 0})
SET s.locked = true REMOVE s.locked
CREATE (:IngestBatch {id: $id, at: timestamp()})
RETURN s.lastNumber AS lastNumber, s.generation AS generation, s.entities AS entities, s.links AS links, s.events AS events,
  s.sightings AS sightings, s.sumEntities AS sumEntities, s.sumLinks AS sumLinks, s.sumSightings AS sumSightings,
  s.owesClocks AS owesClocks, s.arrangedUpTo AS arrangedUpTo
