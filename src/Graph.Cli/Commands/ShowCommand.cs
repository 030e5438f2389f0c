using System.CommandLine;
using Graph.Cli.Output;
using Graph.Linkage.Model;
using Graph.Linkage.Store;
using Graph.Sqlite;

namespace Graph.Cli.Commands;

/// <summary><c>graph show</c>: all that the store knows of one entity.</summary>
internal sealed class ShowCommand(CliText text)
{
    private const int ListMax = 200;

    private readonly Argument<string> _entity = new("entity-id") { Description = text["entity"] };

    public Command Create(Bind bind)
    {
        var command = new Command("show", text["show"]) { _entity };
        bind(command, RunAsync);
        return command;
    }

    private async Task<int> RunAsync(CommandContext context, CancellationToken cancellation)
    {
        var id = EntityArgument.Parse(context.Parse.GetValue(_entity)!);
        var viewer = CommandContext.Viewer;
        await using var store = await context.OpenAsync(StoreAccess.Read, cancellation);
        var entity = await store.Reader.FindAsync(viewer, id, cancellation)
            ?? throw new GraphException(new UserMessage("entity.unknown", Masking.Mask(id)));
        var attributes = await store.Reader.AttributesAsync(viewer, entity.Nid, cancellation);
        var links = await store.Reader.LinksAsync(viewer, new LinkQuery(entity.Nid), Slice.First(ListMax), cancellation);
        var events = await store.Reader.EventsAsync(viewer, new EventQuery(entity.Nid), Slice.First(ListMax), cancellation);
        var sightings = await store.Reader.SightingsAsync(viewer, entity.Nid, Slice.First(ListMax), cancellation);
        var coverage = await store.Reader.CoverageAsync(viewer, entity.Nid, cancellation);
        var findings = await store.Findings.CurrentRunAsync(viewer, cancellation) is { } run
            ? await store.Findings.ForEntityAsync(viewer, run.Id, id, cancellation)
            : null;
        context.Print(
            new
            {
                id = entity.Id,
                kind = entity.Id.Kind,
                name = entity.Name,
                mark = entity.Mark,
                attributes = attributes.Select(attribute => new
                {
                    name = attribute.Name, value = attribute.Value, from = attribute.From, to = attribute.To, shown = attribute.IsShown,
                    evidence = Json.Of(attribute.Evidence),
                }),
                links = links.Items.Select(link => new
                {
                    type = link.Type, from = link.From.Id, to = link.To.Id, count = link.Count, sumFen = link.SumFen, first = link.First,
                    last = link.Last, weight = link.Weight, evidence = Json.Of(link.Evidence),
                }),
                linksTotal = links.Total,
                events = new
                {
                    total = events.Total,
                    items = events.Items.Select(found => new
                    {
                        type = found.Type, from = found.From.Id, to = found.To.Id, at = found.At, until = found.Until, amountFen = found.AmountFen,
                        seconds = found.Seconds, failed = found.Failed, evidence = Json.Of(found.Evidence),
                    }),
                },
                sightings = new
                {
                    total = sightings.Total,
                    items = sightings.Items.Select(row => new { file = row.FileHash, sheet = row.Sheet, row = row.Row }),
                },
                coverage = coverage.Select(record => new
                {
                    provider = record.Provider, from = record.From, to = record.To, letter = record.LetterNo, result = record.Result.ToString().ToLowerInvariant(),
                }),
                group = findings?.Group?.Group.Id,
                flags = Flags(entity, findings),
            },
            Table(entity, attributes, links, context.Text));
        return ExitCodes.Done;
    }

    private static string[] Flags(EntityRow entity, EntityFindings? findings) =>
    [
        .. new[] { entity.Mark, findings?.SetAside?.Reason }.OfType<string>().Distinct(),
        .. findings?.Actor?.Actor.Signals.Where(signal => signal.Threshold > 0 && signal.Value >= signal.Threshold).Select(signal => signal.Name) ?? [],
    ];

    private static Table Table(EntityRow entity, IReadOnlyList<AttributeRow> attributes, PageOf<LinkRow> links, CliText words)
    {
        var table = new Table(words["column.name"], words["column.value"], words["column.rows"]).Add("id", entity.Id.ToString(), null);
        foreach (var attribute in attributes)
            table.Add(attribute.Name, attribute.Value, attribute.Evidence.Rows);
        foreach (var link in links.Items)
            table.Add(link.Type, $"{link.From.Id} -> {link.To.Id} x{link.Count}", link.Evidence.Rows);
        return table;
    }
}
