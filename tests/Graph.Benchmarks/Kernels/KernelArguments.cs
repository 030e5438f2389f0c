using System.Globalization;

namespace Graph.Benchmarks.Kernels;

/// <summary>What a kernel benchmark is told.</summary>
internal sealed record KernelArguments
{
    public int Threads { get; init; } = 1;

    public int Repeat { get; init; } = 3;

    public int? Iterations { get; init; }

    public IReadOnlyList<int> Sources { get; init; } = [];

    public string? Out { get; init; }

    public static KernelArguments Parse(ReadOnlySpan<string> args)
    {
        var arguments = new KernelArguments();
        for (var i = 0; i + 1 < args.Length; i += 2)
            arguments = args[i] switch
            {
                "--threads" => arguments with { Threads = Number(args[i + 1]) },
                "--repeat" => arguments with { Repeat = Number(args[i + 1]) },
                "--iterations" => arguments with { Iterations = Number(args[i + 1]) },
                "--sources" => arguments with { Sources = [.. args[i + 1].Split(',').Select(Number)] },
                "--out" => arguments with { Out = args[i + 1] },
                _ => throw new ArgumentException($"Unknown option {args[i]}.", nameof(args)),
            };
        return arguments;
    }

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
