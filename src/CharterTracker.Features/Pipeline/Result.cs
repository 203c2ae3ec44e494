namespace CharterTracker.Features.Pipeline;

/// <summary>A result type of which a behaviour can make a failure without reflection.</summary>
public interface IResult<TSelf>
    where TSelf : IResult<TSelf>
{
    Failure? Failure { get; }

    static abstract TSelf Failed(Failure failure);
}

/// <summary>The outcome of a command that returns nothing.</summary>
public sealed record Result : IResult<Result>
{
    private Result(Failure? failure) => Failure = failure;

    public static Result Success { get; } = new(failure: null);

    public Failure? Failure { get; }

    public static implicit operator Result(Failure failure) => new(failure);

    public static Result Failed(Failure failure) => new(failure);
}

/// <summary>A value, or the reason why there is none.</summary>
public sealed record Result<T> : IResult<Result<T>>
{
    private readonly T? _value;

    private Result(T? value, Failure? failure) => (_value, Failure) = (value, failure);

    public Failure? Failure { get; }

    /// <summary>The value; asking a failed result for it is a bug.</summary>
    public T Value => Failure is null ? _value! : throw new InvalidOperationException($"The request failed: {Failure}");

    public static implicit operator Result<T>(T value) => new(value, failure: null);

    public static implicit operator Result<T>(Failure failure) => new(default, failure);

    /// <summary>Makes a success of a value of an interface type, which no operator can convert.</summary>
    public static Result<T> Success(T value) => new(value, failure: null);

    public static Result<T> Failed(Failure failure) => new(default, failure);
}
