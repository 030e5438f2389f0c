namespace Graph.Bolt.Sessions;

/// <summary>What a connection is wanted for.</summary>
/// <param name="Mode">Reading or writing.</param>
/// <param name="Database">Database; null for the home database of the user.</param>
/// <param name="ImpersonatedUser">User whose rights are taken on; null for none.</param>
/// <param name="Bookmarks">What a router must have seen before it answers.</param>
internal sealed record ConnectionWish(AccessMode Mode, string? Database, string? ImpersonatedUser, IReadOnlyList<string> Bookmarks);
