namespace Graph.TestKit.Servers;

/// <summary>What a line of a script does.</summary>
internal enum ScriptAction
{
    Expect,
    Send,
    Raw,
    Sleep,
    Exit,
    Cut,
    Hang,
    AssertOrder,
    Optional,
    Repeat,
}
