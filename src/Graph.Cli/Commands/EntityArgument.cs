using Graph.Linkage.Model;

namespace Graph.Cli.Commands;

/// <summary>Reads an entity id from the command line.</summary>
internal static class EntityArgument
{
    public static EntityId Parse(string argument) => EntityId.TryParse(argument, out var id)
        ? id
        : throw new GraphException(new UserMessage("usage.entity", argument));
}
