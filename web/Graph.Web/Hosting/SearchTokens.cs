using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace Graph.Web.Hosting;

/// <summary>Holds what was searched for in memory, so that an address carries a token and never a number or name. Thread-safe.</summary>
public sealed class SearchTokens(TimeProvider time)
{
    private const int TokensMax = 2_000;
    private readonly ConcurrentDictionary<string, (string Text, DateTimeOffset Until)> _texts = new();

    /// <summary>How long a token is known.</summary>
    public static TimeSpan Lifetime { get; } = TimeSpan.FromMinutes(30);

    /// <summary>A fresh token for a text.</summary>
    public string Keep(string text)
    {
        Forget();
        var token = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(12));
        _texts[token] = (text, time.GetUtcNow() + Lifetime);
        return token;
    }

    /// <summary>The text of a token, or null when it is unknown or too old.</summary>
    public string? TextOf(string token) =>
        _texts.TryGetValue(token, out var entry) && entry.Until > time.GetUtcNow() ? entry.Text : null;

    private void Forget()
    {
        var now = time.GetUtcNow();
        foreach (var (token, entry) in _texts)
        {
            if (entry.Until <= now)
                _texts.TryRemove(token, out _);
        }

        // The oldest go when someone keeps on searching.
        foreach (var (token, _) in _texts.OrderBy(pair => pair.Value.Until).Take(_texts.Count - TokensMax + 1))
            _texts.TryRemove(token, out _);
    }
}
