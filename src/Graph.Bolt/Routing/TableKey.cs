namespace Graph.Bolt.Routing;

/// <summary>What a routing table is kept under: a database, or the home database of a user.</summary>
internal readonly record struct TableKey(string? Database, string? ImpersonatedUser);
