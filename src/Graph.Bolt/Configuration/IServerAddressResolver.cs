#nullable disable annotations
namespace Graph.Bolt;

/// <summary>Gives the addresses behind the one that a driver was made with.</summary>
public interface IServerAddressResolver
{
    /// <summary>Addresses to try, the given one among them if it is wanted.</summary>
    ISet<ServerAddress> Resolve(ServerAddress address);
}
