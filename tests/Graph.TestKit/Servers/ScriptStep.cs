namespace Graph.TestKit.Servers;

/// <summary>A line of a script, or a block of lines.</summary>
internal sealed record ScriptStep(ScriptAction Action)
{
    public string Name { get; init; } = "";

    public IReadOnlyList<object?> Fields { get; init; } = [];

    public string Line { get; init; } = "";

    public byte[] Bytes { get; init; } = [];

    public TimeSpan Time { get; init; }

    public IReadOnlyList<ScriptStep> Steps { get; init; } = [];
}
