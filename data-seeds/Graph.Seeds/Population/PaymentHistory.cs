using Graph.Seeds.Randomness;

namespace Graph.Seeds.Population;

/// <summary>The payments of one account, drawn when asked: wages, shopping, friends and rent, and what the stories planted.</summary>
internal sealed class PaymentHistory
{
    private const double FriendsPaid = 0.08;

    private readonly Nation _nation;
    private readonly Lookup<TransferRecord> _planted;

    public PaymentHistory(Nation nation)
    {
        _nation = nation;
        _planted = new Lookup<TransferRecord>(nation.Transfers, transfer => transfer.From, transfer => transfer.To, nation.Accounts.Count);
    }

    /// <summary>All payments of an account within the world's time, in order of time.</summary>
    public List<TransferRecord> Of(int account)
    {
        var payments = new List<TransferRecord>(_planted.Of(account));
        ref var record = ref _nation.Accounts[account];
        if (record.Owner >= 0 && !record.IsSold)
            Everyday(payments, account, record.Owner);
        payments.RemoveAll(payment => payment.At < 0 || payment.At >= _nation.End);
        payments.Sort((a, b) => (a.At, a.Fen, a.From, a.To).CompareTo((b.At, b.Fen, b.From, b.To)));
        return payments;
    }

    private void Everyday(List<TransferRecord> payments, int account, int owner)
    {
        var draws = _nation.Draw(Purpose.Transfer, account);
        var person = _nation.Persons[owner];
        if (person.PrimaryAccount == account)
        {
            Wages(payments, ref draws, account, person);
            Friends(payments, owner, person);
        }
        var isShop = _nation.Accounts[account].IsShop;
        Shopping(payments, ref draws, account, person.PrimaryAccount == account ? 9 : 4, isShop);
        if (isShop)
            Takings(payments, ref draws, account);
    }

    private void Wages(List<TransferRecord> payments, ref Draws draws, int account, PersonRecord person)
    {
        if (person.Workplace < 0)
            return;
        var (payer, wage) = (Nation.Outside + 1_000_000 + person.Workplace, draws.Between(280, 1100) * 1000L);
        for (var month = 0; month * 30 < _nation.Options.Days; month++)
            payments.Add(new TransferRecord(payer, account, (month * 30 + 9 + person.Workplace % 7) * Nation.Day + draws.Between(9 * 3600, 17 * 3600), wage + draws.Below(500) * 100, OtherKind.Salary));
        if (draws.Chance(0.2))
        {
            var (landlord, rent) = (Nation.Outside + draws.Below(_nation.Options.Persons), draws.Between(8, 35) * 10_000L);
            for (var month = 0; month * 30 < _nation.Options.Days; month++)
                payments.Add(new TransferRecord(account, landlord, (month * 30 + 3) * Nation.Day + draws.Between(9 * 3600, 21 * 3600), rent, OtherKind.Stranger, Home(account)));
        }
    }

    // Drawn from the pair, so that both statements tell the same.
    private void Friends(List<TransferRecord> payments, int owner, PersonRecord person)
    {
        foreach (var phone in _nation.Contacts.Of(person.Primary))
        {
            var friend = _nation.Phones[phone].Owner;
            if (friend < 0 || friend == owner || _nation.Persons[friend].Primary != phone || _nation.Persons[friend].PrimaryAccount < 0)
                continue;
            var (low, high) = owner < friend ? (owner, friend) : (friend, owner);
            var draws = _nation.Draw(Purpose.Transfer, ~(((long)low << 31) ^ high));
            if (!draws.Chance(FriendsPaid))
                continue;
            var count = draws.Between(1, 3);
            for (var i = 0; i < count; i++)
            {
                var (from, to) = draws.Chance(0.5) ? (low, high) : (high, low);
                var (payer, payee) = (_nation.Persons[from].PrimaryAccount, _nation.Persons[to].PrimaryAccount);
                payments.Add(new TransferRecord(payer, payee, Nation.Sometime(ref draws, 0, _nation.End), draws.Between(1, 60) * 5000L, OtherKind.None, Home(payer)));
            }
        }
    }

    private void Shopping(List<TransferRecord> payments, ref Draws draws, int account, double mean, bool isShop)
    {
        var count = draws.Poisson(isShop ? 3 : mean);
        for (var i = 0; i < count; i++)
        {
            var at = Nation.Sometime(ref draws, 0, _nation.End);
            var fen = draws.Between(5, 900) * 100L + draws.Below(100);
            var kind = draws.Below(10) switch { < 4 => OtherKind.Tenpay, < 7 => OtherKind.Alipay, < 8 => OtherKind.UnionPay, 8 => OtherKind.Cash, _ => OtherKind.Stranger };
            var peer = kind == OtherKind.Stranger ? Nation.Outside + draws.Below(_nation.Options.Persons * 4) : -1;
            if (kind == OtherKind.Cash)
                fen = draws.Between(1, 30) * 10_000L;
            payments.Add(draws.Chance(0.8) || kind == OtherKind.Cash
                ? new TransferRecord(account, peer, at, fen, kind, Home(account))
                : new TransferRecord(peer, account, at, fen, kind));
        }
    }

    // A merchant's takings come through the clearing of a payment company and from passers-by.
    private void Takings(List<TransferRecord> payments, ref Draws draws, int account)
    {
        var count = draws.Between(60, 160);
        for (var i = 0; i < count; i++)
        {
            var at = Nation.Sometime(ref draws, 0, _nation.End);
            var isCard = draws.Chance(0.3);
            payments.Add(new TransferRecord(
                isCard ? Nation.Outside + draws.Below(_nation.Options.Persons * 4) : -1, account, at, draws.Between(10, 1200) * 100L, isCard ? OtherKind.Stranger : OtherKind.UnionPay));
        }
    }

    private int Home(int account) => _nation.Accounts[account].Ip;
}
