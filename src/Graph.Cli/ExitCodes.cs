namespace Graph.Cli;

/// <summary>What the command answers to the shell.</summary>
public static class ExitCodes
{
    /// <summary>Done.</summary>
    public const int Done = 0;

    /// <summary>Failed.</summary>
    public const int Failed = 1;

    /// <summary>Wrong usage: an unknown command, option or value.</summary>
    public const int WrongUsage = 2;

    /// <summary>At least one input file was refused.</summary>
    public const int InputRefused = 3;

    /// <summary>The store is unavailable or locked.</summary>
    public const int StoreUnavailable = 4;

    /// <summary>Cancelled by the user.</summary>
    public const int Cancelled = 130;

    /// <summary>The exit code that belongs to a failure's code.</summary>
    public static int Of(string code) => code switch
    {
        _ when code.StartsWith("store.", StringComparison.Ordinal) || code.StartsWith("restore.", StringComparison.Ordinal) => StoreUnavailable,
        _ when code.StartsWith("usage.", StringComparison.Ordinal) => WrongUsage,
        _ when code.StartsWith("file.", StringComparison.Ordinal) || code.StartsWith("mapping.", StringComparison.Ordinal) => InputRefused,
        _ => Failed,
    };
}
