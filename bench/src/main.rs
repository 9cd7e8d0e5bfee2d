//! Prints the body of 10,000 servers: for `scripts/bench-c`.

fn main() {
    println!("{}", vpswire_bench::servers(10_000));
}
