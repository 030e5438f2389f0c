using System.CommandLine;
using System.Reflection;
using Graph.Cli.Output;
using Graph.Sqlite;

namespace Graph.Cli.Commands;

/// <summary><c>graph version</c>.</summary>
internal sealed class VersionCommand(CliText text)
{
    public Command Create(Bind bind)
    {
        var command = new Command("version", text["version"]);
        bind(command, (context, _) =>
        {
            var version = typeof(VersionCommand).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "0";
            context.Print(
                new { version, runtime = Environment.Version.ToString(), schemaVersion = SqliteStore.SchemaVersion },
                new Table(context.Text["column.name"], context.Text["column.value"]).Add("graph", version).Add(".NET", Environment.Version.ToString()));
            return Task.FromResult(ExitCodes.Done);
        });
        return command;
    }
}
