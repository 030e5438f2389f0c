using System.Reflection;
using NUnit.Framework;

namespace Graph.Bolt.Tests;

/// <summary>The public types against the committed list of signatures.</summary>
/// <remarks>
/// <c>signatures.txt</c> holds what the official driver has, too, letter by letter; <c>signatures-extra.txt</c> what only this
/// client has. Both are changed by hand: a line that changes in the first is a source that no longer compiles with the package.
/// </remarks>
public sealed class PublicSurfaceTests
{
    [Test]
    public void PublicMembers_AreThoseOfTheLists()
    {
        string[] listed = [.. Lines("signatures.txt"), .. Lines("signatures-extra.txt")];

        var actual = PublicSurface.Of(typeof(IDriver).Assembly);

        Assert.That(actual.Except(listed), Is.Empty, "public and in no list");
        Assert.That(listed.Except(actual), Is.Empty, "in a list and not public");
    }

    [Test]
    public void ExtraTypes_HaveARoomOfTheirOwn() => Assert.That(
        Lines("signatures-extra.txt").Where(line => !line.StartsWith("Graph.Bolt.Columns.", StringComparison.Ordinal)),
        Is.EqualTo(new[]
        {
            "CancellationExtensions",
            "CancellationExtensions static CancelledBy(this IAsyncSession session, CancellationToken cancellation): IAsyncSession",
            "CancellationExtensions static VerifyConnectivityAsync(this IDriver driver, CancellationToken cancellation): Task",
            "CommitInDoubtException : ServiceUnavailableException",
            "CommitInDoubtException(Exception innerException)",
            "CommitInDoubtException.IsRetriable: Boolean { get }",
        }));

    private static string[] Lines(string file)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(file)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
    }
}
