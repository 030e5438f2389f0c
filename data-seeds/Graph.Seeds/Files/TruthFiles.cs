using System.Globalization;
using System.Text;
using Graph.Seeds.World;

namespace Graph.Seeds.Files;

/// <summary>The planted truth, never to be imported: each file begins with the line that importers refuse.</summary>
internal static class TruthFiles
{
    public const string FirstLine = "# graph truth";

    public static IEnumerable<(string Name, byte[] Content)> Write(WorldState world, IReadOnlyList<PlannedFile> files)
    {
        yield return Table("persons", "id,actors,gang,role,boss,camouflage", world.Persons.Where(IsKnown).Select(PersonLine));
        yield return Table("accounts", "id,layer,gang,controller", world.Accounts.Where(a => a.Layer > 0).Select(AccountLine));
        yield return Table("cases", "id,series,gang,victims,lossFen", world.Cases.Select(CaseLine));
        yield return Table("parameters", "name,value", Parameters(world));
        yield return Table("expected-counts", "file,read,accepted,repaired,duplicate,rejected,blank,reasons", files.Select(CountLine));
    }

    private static bool IsKnown(Person person) => person.Gang.Length > 0 || person.Camouflage.Length > 0 || person.Role.Length > 0;

    private static string PersonLine(Person person)
    {
        var actors = person.Sims.Select(s => "phone:86" + s.Number)
            .Concat(person.Accounts.SelectMany(a => new[] { "bankcard:" + a.Card, "bankaccount:" + a.Number }))
            .Prepend("person:" + person.IdCard).Concat(person.FurtherActors);
        return string.Join(',', "person:" + person.IdCard, string.Join(';', actors), person.IsMember ? person.Gang : "", person.Role, person.IsBoss ? "1" : "0", person.Camouflage);
    }

    private static string AccountLine(BankAccount account) =>
        string.Join(',', account.Card.Length > 0 ? "bankcard:" + account.Card : "bankaccount:" + account.Number, Text(account.Layer), account.Gang, account.Controller);

    private static string CaseLine(DemoCase incident) =>
        string.Join(',', incident.Number, incident.Series, incident.Gang, string.Join(';', incident.Victims.Select(v => "person:" + v.IdCard)), Text(incident.LossFen));

    private static IEnumerable<string> Parameters(WorldState world)
    {
        yield return $"seed,{world.Seed.ToString(CultureInfo.InvariantCulture)}";
        yield return "profile,demo";
        yield return $"from,{world.From.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}";
        yield return $"until,{world.Until.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}";
        yield return $"persons,{Text(world.Persons.Count)}";
        yield return $"cases,{Text(world.Cases.Count)}";
        yield return $"victims,{Text(world.Cases.Sum(c => c.Victims.Count))}";
        yield return $"lossFen,{Text(world.Cases.Sum(c => c.LossFen))}";
    }

    private static string CountLine(PlannedFile file) => file.Counts is not { } counts
        ? $"{file.Path},,,,,,,"
        : string.Join(
            ',', file.Path, Text(counts.Read), Text(counts.Accepted), Text(counts.Repaired), Text(counts.Duplicate), Text(counts.Rejected),
            Text(counts.Blank), counts.Reasons);

    private static (string Name, byte[] Content) Table(string name, string header, IEnumerable<string> lines) =>
        ($"{name}.truth.csv", Encoding.UTF8.GetBytes(string.Join('\n', lines.Prepend(header).Prepend(FirstLine)) + "\n"));

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
