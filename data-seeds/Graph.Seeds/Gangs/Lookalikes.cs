using Graph.Seeds.Population;
using Graph.Seeds.Randomness;

namespace Graph.Seeds.Gangs;

/// <summary>People who do what gangs do, for honest reasons; as many of each kind as the options say per 10,000.</summary>
internal sealed class Lookalikes
{
    private readonly Nation _nation;
    private readonly Casting _casting;
    private Draws _draws;

    private Lookalikes(Nation nation, Casting casting)
    {
        (_nation, _casting) = (nation, casting);
        _draws = nation.Draw(Purpose.Camouflage, 0);
    }

    public static void Tell(Nation nation, Casting casting)
    {
        var others = new Lookalikes(nation, casting);
        var options = nation.Options;
        others.Times(options.SharedPhoneFamilies / 3, others.FamilyPhone);
        others.Times(options.PayrollBatches, others.PayrollBatch);
        others.Times(options.CampusEnrolments, others.CampusEnrolment);
        others.Times(options.ShopAgents, others.ShopAgent);
        others.Times(options.Couriers, others.Courier);
        others.Times(options.CallCentres, others.CallCentre);
        others.Times(options.SharedAddresses, others.SharedAddress);
        others.Times(options.ResoldPhones, others.ResoldPhone);
        others.Times(options.RecycledNumbers, others.RecycledNumber);
        others.Times(options.PosMerchants, others.Merchant);
        others.Times(options.Traders, others.Trader);
        others.Times(options.Circles / 8, others.Circle);
        others.Times(options.Migrants, others.Migrant);
        others.Times(options.SmallFirms / 6, others.SmallFirms);
        others.Times(options.GroupBuyers, others.GroupBuyer);
        others.Times(options.MulesPer10000, others.Mule);
    }

    /// <summary>Those who only come about once the gangs are there: who bought a handset that a sold SIM had been in.</summary>
    public static void AfterGangs(Nation nation, Casting casting)
    {
        var draws = nation.Draw(Purpose.Camouflage, 1);
        var sold = nation.DeviceUses.Where(use => nation.Phones[use.Phone].Kind is PhoneKind.Sold or PhoneKind.Work).ToList();
        for (var i = Math.Min(sold.Count / 6, nation.Options.Per10000(nation.Options.ResoldPhones) / 6 + 1); i > 0; i--)
        {
            var use = draws.Pick(sold);
            var buyer = casting.Disguised(Disguise.Resold);
            var from = Math.Min(nation.End - 10 * Nation.Day, use.Until + draws.Between(31, 60) * Nation.Day);
            nation.DeviceUses.Add(new DeviceUseRecord(nation.Persons[buyer].Primary, use.Handset, from, nation.End, draws.Between(30, 200), nation.Phones[nation.Persons[buyer].Primary].Cell));
        }
    }

    private void Times(int per10000, Action tell)
    {
        for (var i = _nation.Options.Per10000(per10000); i > 0; i--)
            tell();
    }

    private int Somebody(Disguise kind) => _casting.Disguised(kind);

    private ref PersonRecord Person(int person) => ref _nation.Persons[person];

    private int Outlet() => _draws.Below(_nation.Options.Outlets);

    // An elderly parent's or one's own number is the reserved number of three people's accounts.
    private void FamilyPhone()
    {
        var parent = Somebody(Disguise.Family);
        for (var i = 0; i < 3; i++)
        {
            var child = Somebody(Disguise.Family);
            foreach (var account in _nation.AccountsOf(child))
                _nation.Accounts[account].ReservedPhone = Person(parent).Primary;
            _nation.Bond(ref _draws, parent, child, _draws.Between(8, 30), 0, _nation.End);
        }
    }

    private void PayrollBatch()
    {
        var (day, outlet, bank) = (_draws.Between(10, 140), Outlet(), _draws.Below(3));
        var at = day * Nation.Day + 9 * 3600;
        var firm = _nation.Companies.Add(new CompanyRecord(Somebody(Disguise.SmallFirm), _nation.Companies.Count, -1, -1));
        var payer = CompanyAccount(firm);
        for (var i = 0; i < _nation.Options.PayrollBatchSize; i++, at += _draws.Between(180, 600))
        {
            var worker = Somebody(Disguise.Payroll);
            var account = _nation.AddAccount(worker, at, bank, outlet, Person(worker).Primary);
            for (var month = day / 30 + 1; month * 30 < _nation.Options.Days; month++)
                _nation.Pay(payer, account, (month * 30 + 9) * Nation.Day + 36_000 + i, _draws.Between(350, 900) * 1000L);
        }
    }

    // Flawless runs of openings at one desk: students at the start of term.
    private void CampusEnrolment()
    {
        var (day, outlet) = (_draws.Between(0, 150), Outlet());
        var at = day * Nation.Day + 9 * 3600;
        for (var i = 0; i < _nation.Options.CampusSize; i++, at += _draws.Between(240, 540))
        {
            var student = Somebody(Disguise.Campus);
            Person(student).BirthYear = (short)(2025 - _draws.Between(18, 21));
            var phone = _nation.AddPhone(student, PhoneKind.Private, at, Person(student).Handset, _nation.Phones[Person(student).Primary].Cell);
            _nation.Phones[phone].Outlet = outlet;
        }
    }

    // A handset shop tries SIMs in one phone, and its number is the contact of customers who had none.
    private void ShopAgent()
    {
        var agent = Somebody(Disguise.ShopAgent);
        for (var i = 0; i < 9; i++)
        {
            var customer = Somebody(Disguise.ShopAgent);
            var at = Nation.Sometime(ref _draws, 0, _nation.End - 5 * Nation.Day);
            _nation.DeviceUses.Add(new DeviceUseRecord(Person(customer).Primary, Person(agent).Handset, at, at + 900, 2, _nation.Phones[Person(agent).Primary].Cell));
            if (i < 4)
                _nation.Phones[Person(customer).Primary].Contact = Person(agent).Primary;
        }
    }

    private void Courier() => _nation.Phones[Person(Somebody(Disguise.Courier)).Primary].Kind = PhoneKind.Trade;

    private void CallCentre()
    {
        for (var i = 0; i < 4; i++)
        {
            var worker = Somebody(Disguise.CallCentre);
            var phone = _nation.AddPhone(worker, PhoneKind.Trade, -_draws.Between(40, 900) * Nation.Day, _nation.NewHandset(), 3 % _nation.Options.Cells);
            _nation.Phones[phone].Outlet = Outlet();
        }
    }

    // Several households behind one address of a carrier, a hotel or an office.
    private void SharedAddress()
    {
        var ip = _draws.Below(Nation.SharedIps);
        for (var i = 0; i < _nation.Options.SharedAddressAccounts / 4; i++)
        {
            var account = _draws.Below(_nation.Accounts.Count);
            if (!_nation.Accounts[account].IsSold)
                _nation.Accounts[account].Ip = ip;
        }
        foreach (var account in _nation.AccountsOf(Somebody(Disguise.SharedAddress)))
            _nation.Accounts[account].Ip = ip;
    }

    private void ResoldPhone()
    {
        var (seller, buyer) = (Somebody(Disguise.Resold), Somebody(Disguise.Resold));
        var day = _draws.Between(40, 150);
        _nation.DeviceUses.Add(new DeviceUseRecord(Person(buyer).Primary, Person(seller).Handset, day * Nation.Day, _nation.End, _draws.Between(30, 200), _nation.Phones[Person(buyer).Primary].Cell));
    }

    private void RecycledNumber()
    {
        var holder = Somebody(Disguise.Recycled);
        _nation.Phones[Person(holder).Primary].PreviousOwner = Somebody(Disguise.Recycled);
        _nation.Phones[Person(holder).Primary].OpenedAt = -_draws.Between(10, 300) * Nation.Day;
    }

    private void Merchant()
    {
        var owner = Somebody(Disguise.Merchant);
        _nation.Accounts[Person(owner).PrimaryAccount].IsShop = true;
    }

    // In and out within the hour, like a mule; with the same few partners, by day.
    private void Trader()
    {
        var account = Person(Somebody(Disguise.Trader)).PrimaryAccount;
        for (var i = _draws.Between(12, 30); i > 0; i--)
        {
            var (at, fen) = (Nation.Sometime(ref _draws, 0, _nation.End), _draws.Between(20, 400) * 10_000L);
            _nation.Transfers.Add(new TransferRecord(Nation.Outside + 3_000_000 + _draws.Below(9), account, at, fen, OtherKind.Stranger));
            _nation.PayOther(account, OtherKind.Stranger, Nation.Outside + 3_000_000 + _draws.Below(9), at + _draws.Between(300, 3000), fen - fen / 100);
        }
    }

    private void Circle()
    {
        var people = Enumerable.Range(0, 8).Select(_ => Somebody(Disguise.Circle)).ToList();
        for (var month = 0; month < 6; month++)
        {
            foreach (var payer in people.Where(person => person != people[month]))
                _nation.Pay(Person(payer).PrimaryAccount, Person(people[month]).PrimaryAccount, month * 30 * Nation.Day + _draws.Between(9, 21) * 3600, 100_000);
        }
        for (var i = 1; i < people.Count; i++)
            _nation.Bond(ref _draws, people[0], people[i], _draws.Between(4, 12), 0, _nation.End);
    }

    private void Migrant()
    {
        var person = Somebody(Disguise.Migrant);
        Person(person).County = (short)_draws.Below(CountyTable.Count - 3);
    }

    // Honest firms that share the address of a registration agency.
    private void SmallFirms()
    {
        var address = _nation.Companies.Count;
        for (var i = 0; i < 6; i++)
            CompanyAccount(_nation.Companies.Add(new CompanyRecord(Somebody(Disguise.SmallFirm), address, -1, -1)));
    }

    private void GroupBuyer()
    {
        var organiser = Person(Somebody(Disguise.GroupBuy)).PrimaryAccount;
        for (var i = 0; i < 60; i++)
        {
            var buyer = Person(_draws.Below(_nation.Persons.Length)).PrimaryAccount;
            for (var k = _draws.Between(1, 3); k > 0 && buyer >= 0 && buyer != organiser; k--)
                _nation.Pay(buyer, organiser, Nation.Sometime(ref _draws, 0, _nation.End), _draws.Between(20, 200) * 100L);
        }
    }

    // Somebody who rented out a payment code or sold goods to a stranger: tainted money passes once, unknowingly.
    private void Mule()
    {
        var account = Person(Somebody(Disguise.Mule)).PrimaryAccount;
        for (var i = _draws.Between(1, 3); i > 0; i--)
        {
            var (at, fen) = (Nation.Sometime(ref _draws, 40 * Nation.Day, _nation.End), _draws.Between(5, 60) * 10_000L);
            _nation.Transfers.Add(new TransferRecord(Nation.Outside + 2_000_000 + _draws.Below(20), account, at, fen, OtherKind.Exchanger));
            _nation.PayOther(account, OtherKind.Stranger, Nation.Outside + _draws.Below(9000), at + _draws.Between(600, 9000), fen - fen / 50);
        }
    }

    private int CompanyAccount(int company)
    {
        var account = _nation.AddAccount(-1, -_draws.Between(30, 2000) * Nation.Day + 36_000, _draws.Below(3), Outlet(), Person(_nation.Companies[company].Representative).Primary);
        _nation.Accounts[account].Company = company;
        _nation.Accounts[account].Ip = _nation.HomeIp(_nation.Companies[company].Representative);
        _nation.Companies[company].FirstAccount = account;
        return account;
    }
}
