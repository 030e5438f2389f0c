namespace Graph.Linkage.Store;

/// <summary>Takes blocks as they come; called one at a time.</summary>
public interface ILinkBlockSink<in TBlock>
{
    /// <summary>Takes a block; its arrays belong to the sink from now on.</summary>
    ValueTask TakeAsync(TBlock block, CancellationToken cancellation);
}
