namespace Graph.Bolt.Connections;

/// <summary>The answer to RESET; when it fails the connection is of no more use.</summary>
internal sealed class ResetReply : Reply
{
}
