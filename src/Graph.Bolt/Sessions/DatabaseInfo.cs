namespace Graph.Bolt.Sessions;

/// <summary>The database that ran a statement.</summary>
internal sealed record DatabaseInfo(string Name) : IDatabaseInfo;
