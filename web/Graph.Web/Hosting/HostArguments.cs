namespace Graph.Web.Hosting;

/// <summary>The command line of the host: its own options, and what is passed on to the configuration.</summary>
/// <param name="Configuration">Settings the command line gives, by configuration key.</param>
/// <param name="IsDemo">Whether the demo is asked for.</param>
/// <param name="IsOpening">Whether the browser is to be opened.</param>
/// <param name="IsHelp">Whether only the usage is asked for.</param>
/// <param name="Fault">The argument that is not understood, or null.</param>
public sealed record HostArguments(IReadOnlyDictionary<string, string?> Configuration, bool IsDemo, bool IsOpening, bool IsHelp, string? Fault)
{
    /// <summary>Shown to everyone who lists processes; given by environment or file only.</summary>
    private const string PasswordKey = "Graph:Neo4j:Password";

    private static readonly Dictionary<string, string> KeyByOption = new(StringComparer.OrdinalIgnoreCase)
    {
        ["--data"] = "Graph:Data", ["--store"] = "Graph:Store", ["--uri"] = "Graph:Neo4j:Uri", ["--lang"] = "Graph:Language", ["--urls"] = "urls", ["--environment"] = "environment",
        ["--contentRoot"] = "contentRoot", ["--applicationName"] = "applicationName",
    };

    /// <summary>Reads <c>--option value</c>, <c>--option=value</c>, <c>--Section:Key value</c>, <c>--demo</c>, <c>--open</c> and <c>--help</c>.</summary>
    public static HostArguments Parse(IReadOnlyList<string> arguments)
    {
        var settings = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase);
        var isDemo = false;
        var isOpening = false;
        var isHelp = false;
        string? fault = null;
        for (var i = 0; i < arguments.Count; i++)
        {
            var argument = arguments[i];
            if (argument is "--demo")
                isDemo = true;
            else if (argument is "--open")
                isOpening = true;
            else if (argument is "--help" or "-h")
                isHelp = true;
            else if (!TryReadSetting(arguments, ref i, settings))
                fault ??= argument.Split('=', 2)[0];
        }

        return new HostArguments(settings, isDemo, isOpening, isHelp, fault);
    }

    private static bool TryReadSetting(IReadOnlyList<string> arguments, ref int i, Dictionary<string, string?> settings)
    {
        var parts = arguments[i].Split('=', 2);
        var isSection = parts[0].StartsWith("--", StringComparison.Ordinal) && parts[0].Contains(':');
        var key = isSection ? parts[0][2..] : KeyByOption.GetValueOrDefault(parts[0]);
        if (key is null || key.Equals(PasswordKey, StringComparison.OrdinalIgnoreCase))
            return false;
        if (parts.Length == 1 && (i + 1 == arguments.Count || arguments[i + 1].StartsWith("--", StringComparison.Ordinal)))
            return false;
        settings[key] = parts.Length == 2 ? parts[1] : arguments[++i];
        return true;
    }
}
