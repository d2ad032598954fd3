namespace MatonTwilio.Sandbox;

/// <summary>What identifies a new record.</summary>
/// <param name="Resource">Its resource.</param>
/// <param name="Sid">Its SID.</param>
/// <param name="AccountSid">SID of its account.</param>
/// <param name="ParentPath">Path of its owner, such as <c>/2010-04-01/Accounts/AC...</c>.</param>
/// <param name="Created">When it is created.</param>
internal readonly record struct Identity(Resource Resource, string Sid, string AccountSid, string ParentPath, DateTimeOffset Created);
