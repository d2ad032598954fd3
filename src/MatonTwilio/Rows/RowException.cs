namespace MatonTwilio.Commands;

/// <summary>A cell of a row could not be read.</summary>
/// <param name="column">The cell's column.</param>
/// <param name="cause">The exception of the row's object.</param>
internal sealed class RowException(string column, Exception cause) : Exception($"The row's {DisplayText.Exact(column)} cannot be read: {cause.Message}", cause);
