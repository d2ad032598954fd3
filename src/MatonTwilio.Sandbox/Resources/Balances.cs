namespace MatonTwilio.Sandbox;

/// <summary>The rest of a first payment after all usage. Subaccounts have no balance. <see href="https://www.twilio.com/docs/usage/api/balance"/></summary>
internal static class Balances
{
    private const decimal Paid = 100m;

    public static Resource Resource { get; } = new()
    {
        Name = "Balance",
        Parent = Accounts.Resource,
        Fields =
        [
            Field.Of("account_sid", WireType.Text, balance => balance.AccountSid),
            Field.Kept("balance", WireType.NumberText),
            Field.Kept("currency", initially: "USD"),
        ],
        Single = Of,
    };

    private static Record Of(Operation operation)
    {
        if (!operation.World.Records.TryFind(Accounts.Resource, Accounts.Root, operation.AccountSid, out var account) || !Accounts.IsMain(account))
        {
            throw TwilioError.NotFound(operation.Path);
        }

        var balance = operation.NewRecord();
        balance["balance"] = Paid - UsageEvent.Of(operation.World, operation.AccountSid, withSubaccounts: true, operation.Now).Sum(happened => happened.Price);
        return balance;
    }
}
