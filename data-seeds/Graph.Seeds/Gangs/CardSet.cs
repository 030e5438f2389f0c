namespace Graph.Seeds.Gangs;

/// <summary>A set that an opener sold: a SIM, the accounts that have it as reserved number, and from when it can be used.</summary>
internal sealed record CardSet(int Opener, int Phone, IReadOnlyList<int> Accounts, int ReadyAt, int SupplierGang, int Generation);
