using System.Globalization;
using System.Text;
using Graph.Seeds.Files;
using Graph.Seeds.Population;
using Graph.Seeds.Randomness;

namespace Graph.Seeds.Extraction;

/// <summary>The planted truth of a world, never to be imported.</summary>
internal sealed class WorldTruth(Nation nation, Inquiry inquiry)
{
    private readonly Portraits _portraits = new(nation);
    private readonly Permutation _numbers = new(nation.Seed, 300, nation.Persons.Length);

    public void Write(string folder, IReadOnlyList<(int Round, int Named, int Registered)> rounds)
    {
        Directory.CreateDirectory(folder);
        Table(folder, "persons", "id,actors,gang,role,boss,camouflage,module,rank,activeFrom,activeUntil,supplier,number", Persons());
        Table(folder, "accounts", "id,layer,gang,controller,owner,frozen", Accounts());
        Table(folder, "phones", "id,gang,kind,owner", Phones());
        Table(folder, "devices", "id,gang,sims", Devices());
        Table(folder, "bridges", "from,to,fromGang,toGang,kind", nation.Bridges.Select(bridge => string.Join(
            ',', PersonId(bridge.FromPerson), PersonId(bridge.ToPerson), nation.Gangs[bridge.FromGang].Name, nation.Gangs[bridge.ToGang].Name, bridge.Kind)));
        Table(folder, "cases", "id,gang,victims,lossFen,reported", nation.Cases.Select((incident, i) => string.Join(
            ',', Portraits.CaseNumber(i), nation.Gangs[incident.Gang].Name, PersonId(incident.Victim), Text(incident.LossFen), incident.IsReported ? "1" : "0")));
        Table(folder, "gangs", "gang,type,members,generations,bosses", nation.Gangs.Select(gang => string.Join(
            ',', gang.Name, gang.Type, Text(gang.Members.Count), Text(gang.Generations), Text(gang.Members.Count(member => nation.Persons[member].IsBoss)))));
        Table(folder, "queried", "id,round,from,until", Queried());
        Table(folder, "parameters", "name,value", nation.Options.All().Select(option => $"{option.Name},{option.Value}").Concat(rounds.SelectMany(round => new[]
        {
            $"named.round-{round.Round},{round.Named}", $"registered.round-{round.Round},{round.Registered}",
            string.Create(CultureInfo.InvariantCulture, $"implicatedShare.round-{round.Round},{(double)round.Named / Math.Max(1, round.Registered):0.00000}"),
        })));
    }

    private IEnumerable<string> Persons()
    {
        for (var i = 0; i < nation.Persons.Length; i++)
        {
            var person = nation.Persons[i];
            if (person.Gang < 0 && person.Disguise == Disguise.None && !person.IsSupplier && !person.IsVictim)
                continue;
            yield return string.Join(
                ',', PersonId(i), string.Join(';', Actors(i)), person.Gang >= 0 ? nation.Gangs[person.Gang].Name : "", person.IsVictim ? "Victim" : person.Role,
                person.IsBoss ? "1" : "0", person.Disguise == Disguise.None ? "" : person.Disguise.ToString().ToLowerInvariant(), Text(person.Module), Text(RankOf(person.Role)),
                Text(person.ActiveFrom / Nation.Day), Text(person.ActiveUntil / Nation.Day), person.IsSupplier ? "1" : "0", Text(_numbers[i]));
        }
    }

    // Every id under which somebody may be ranked: his own and what was opened in his name.
    private IEnumerable<string> Actors(int person) => nation.PhonesOf(person).Select(phone => "phone:86" + _portraits.PhoneNumber(phone))
        .Concat(nation.AccountsOf(person).SelectMany(account => new[] { _portraits.AccountId(account), "bankaccount:" + nation.Identities.Account(account) }))
        .Prepend(PersonId(person)).Append("imei14:" + nation.Identities.Imei(nation.Persons[person].Handset)[..14]);

    private static int RankOf(Role role) => role switch
    {
        Role.Leader => 1,
        Role.Organiser or Role.Dealer => 2,
        Role.Recruiter or Role.Handler or Role.DeviceKeeper => 3,
        Role.None => 0,
        _ => 4,
    };

    private IEnumerable<string> Accounts()
    {
        for (var i = 0; i < nation.Accounts.Count; i++)
        {
            var account = nation.Accounts[i];
            if (account.Layer > 0 || account.IsSold)
            {
                yield return string.Join(
                    ',', _portraits.AccountId(i), Text(account.Layer), account.Gang >= 0 ? nation.Gangs[account.Gang].Name : "",
                    account.Controller >= 0 ? PersonId(account.Controller) : "", account.Owner >= 0 ? PersonId(account.Owner) : "", account.FrozenAt >= 0 ? "1" : "0");
            }
        }
    }

    private IEnumerable<string> Phones()
    {
        for (var i = 0; i < nation.Phones.Count; i++)
        {
            var phone = nation.Phones[i];
            if (phone.Kind is PhoneKind.Sold or PhoneKind.Work or PhoneKind.Boxed)
                yield return string.Join(',', "phone:86" + _portraits.PhoneNumber(i), phone.Gang >= 0 ? nation.Gangs[phone.Gang].Name : "", phone.Kind, phone.Owner >= 0 ? PersonId(phone.Owner) : "");
        }
    }

    private IEnumerable<string> Devices() => nation.DeviceUses.Where(use => nation.Phones[use.Phone].Gang >= 0)
        .GroupBy(use => use.Handset).OrderBy(uses => uses.Key).Select(uses => string.Join(
            ',', "imei14:" + nation.Identities.Imei(uses.Key)[..14], nation.Gangs[nation.Phones[uses.First().Phone].Gang].Name, Text(uses.Select(use => use.Phone).Distinct().Count())));

    private IEnumerable<string> Queried() => inquiry.Phones.OrderBy(query => query.Key)
        .Select(query => string.Join(',', "phone:86" + _portraits.PhoneNumber(query.Key), Text(query.Value.Round), Day(inquiry.Period(query.Key).From), Day(inquiry.Period(query.Key).Until)))
        .Concat(inquiry.Accounts.OrderBy(query => query.Key).Select(query => string.Join(',', _portraits.AccountId(query.Key), Text(query.Value.Round), Day(0), Day(nation.End))));

    private string PersonId(int person) => "person:" + _portraits.PersonId(person);

    private static void Table(string folder, string name, string header, IEnumerable<string> lines)
    {
        using var writer = new StreamWriter(Path.Combine(folder, name + ".truth.csv"), false, new UTF8Encoding(false)) { NewLine = "\n" };
        writer.WriteLine(TruthFiles.FirstLine);
        writer.WriteLine(header);
        foreach (var line in name is "parameters" ? lines : lines.OrderBy(line => line, StringComparer.Ordinal))
            writer.WriteLine(line);
    }

    private static string Day(int at) => Portraits.Time(at).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
