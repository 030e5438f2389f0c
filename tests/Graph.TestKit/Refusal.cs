using Graph.Linkage.Model;
using NUnit.Framework;

namespace Graph.TestKit;

/// <summary>Runs something that must be refused.</summary>
public static class Refusal
{
    /// <summary>The code of the refusal; the test fails when nothing is refused.</summary>
    public static async Task<string> CodeAsync(Func<Task> act) => (await OfAsync(act)).Code;

    /// <summary>The refusal; the test fails when nothing is refused.</summary>
    public static async Task<GraphException> OfAsync(Func<Task> act)
    {
        try
        {
            await act();
        }
        catch (GraphException refusal)
        {
            return refusal;
        }
        Assert.Fail("Nothing was refused.");
        throw new InvalidOperationException();
    }
}
