namespace Graph.Bolt;

/// <summary>The entries of a token; never logged, and not shown by <see cref="object.ToString"/>.</summary>
internal sealed class AuthToken(IReadOnlyDictionary<string, object> entries) : IAuthToken
{
    public IReadOnlyDictionary<string, object> Entries { get; } = entries;
}
