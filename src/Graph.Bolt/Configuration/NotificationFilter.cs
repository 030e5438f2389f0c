namespace Graph.Bolt;

/// <summary>Which notifications a server makes; null fields leave it to the server.</summary>
internal sealed record NotificationFilter(string? MinimumSeverity, IReadOnlyList<string>? Disabled)
{
    public static readonly NotificationFilter Off = new("OFF", null);

    public static NotificationFilter Of(Severity? minimumSeverity, Category[]? disabled) => new(
        minimumSeverity?.ToString().ToUpperInvariant(),
        disabled is null ? null : [.. disabled.Select(category => category.ToString().ToUpperInvariant())]);
}
