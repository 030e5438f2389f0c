namespace Graph.Neo4j;

/// <summary>The marker of a transaction is there already: an earlier try that seemed lost was committed.</summary>
internal sealed class AlreadyCommittedException : Exception;
