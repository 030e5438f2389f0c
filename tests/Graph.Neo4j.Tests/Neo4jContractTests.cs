using Graph.Linkage.Store;
using Graph.TestKit;

namespace Graph.Neo4j.Tests;

public sealed class Neo4jLinkageStoreTests : LinkageStoreContract
{
    protected override Task<IStore> CreateEmptyAsync(TimeProvider time) => EmptyStores.CreateAsync(time);
}

public sealed class Neo4jEventTests : EventContract
{
    protected override Task<IStore> CreateEmptyAsync(TimeProvider time) => EmptyStores.CreateAsync(time);
}

public sealed class Neo4jViewerTests : ViewerContract
{
    protected override Task<IStore> CreateEmptyAsync(TimeProvider time) => EmptyStores.CreateAsync(time);
}

public sealed class Neo4jSearchTests : SearchContract
{
    protected override Task<IStore> CreateEmptyAsync(TimeProvider time) => EmptyStores.CreateAsync(time);
}

public sealed class Neo4jRunLedgerTests : RunLedgerContract
{
    protected override Task<IStore> CreateEmptyAsync(TimeProvider time) => EmptyStores.CreateAsync(time);
}

public sealed class Neo4jOperationLogTests : OperationLogContract
{
    protected override Task<IStore> CreateEmptyAsync(TimeProvider time) => EmptyStores.CreateAsync(time);
}
