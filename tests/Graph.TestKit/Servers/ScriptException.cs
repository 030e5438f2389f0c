namespace Graph.TestKit.Servers;

/// <summary>The client said something else than the script, or the script is none.</summary>
internal sealed class ScriptException(string message) : Exception(message)
{
}
