//! Authenticates people by a password where others can reach the panel. The password is checked against its argon2 hash,
//! and attempts are limited.

use crate::clock::Clock;
use crate::session::{Door, Entry};
use argon2::password_hash::phc::PasswordHash;
use argon2::password_hash::{PasswordHasher, PasswordVerifier};
use argon2::{Algorithm, Argon2, Params};
use ring::rand::{SecureRandom, SystemRandom};
use std::collections::VecDeque;
use std::io;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

/// The maximum number of wrong passwords within [`WINDOW`], for all clients together. After that even the right password
/// must wait, so that guessing yields no information.
pub const ATTEMPTS: usize = 5;

/// The time for which a wrong password counts.
pub const WINDOW: Duration = Duration::from_secs(15 * 60);

/// The hash of a password. It does not implement `Debug`.
pub struct Hash(PasswordHash);

impl Hash {
    /// Hashes a password: argon2id with the parameters that OWASP recommends, and a random salt.
    ///
    /// # Errors
    /// If the system provides no random numbers, or too little memory.
    pub fn make(password: &str) -> io::Result<Self> {
        let mut salt = [0; 16];
        SystemRandom::new().fill(&mut salt).map_err(|_| io::Error::other("the system has no random numbers"))?;
        let hash = Argon2::default().hash_password_with_salt(password.as_bytes(), &salt);
        hash.map(Self).map_err(|_| io::Error::other("the password cannot be hashed"))
    }

    /// Parses a hash in the PHC string format: `$argon2id$v=19$m=19456,t=2,p=1$...`. Returns `None` if the algorithm is
    /// another one, or the salt or the hash is missing.
    pub fn parse(text: &str) -> Option<Self> {
        let hash = PasswordHash::new(text.trim()).ok()?;
        let is_whole = hash.salt.is_some() && hash.hash.is_some();
        let is_known = Algorithm::try_from(hash.algorithm.as_str()).is_ok() && Params::try_from(&hash).is_ok();
        (is_whole && is_known).then_some(Self(hash))
    }

    /// Returns the text that [`Hash::parse`] reads.
    pub fn to_text(&self) -> String {
        self.0.to_string()
    }

    fn is_of(&self, password: &str) -> bool {
        Argon2::default().verify_password(password.as_bytes(), &self.0).is_ok()
    }
}

/// The [`Door`] for a password.
pub struct Password {
    hash: Hash,
    clock: Arc<dyn Clock>,
    /// The times of the wrong attempts.
    wrong: Mutex<VecDeque<Duration>>,
}

impl Password {
    /// Creates a door without attempts.
    pub fn new(hash: Hash, clock: Arc<dyn Clock>) -> Self {
        Self { hash, clock, wrong: Mutex::default() }
    }
}

impl Door for Password {
    fn field(&self) -> &'static str {
        "password"
    }

    fn words(&self) -> &'static str {
        "The password is wrong."
    }

    fn enter(&self, given: &str) -> Entry {
        // Locked during the check: checks need memory, so they run one at a time, and none exceeds the limit of attempts.
        let mut wrong = self.wrong.lock().unwrap_or_else(PoisonError::into_inner);
        let now = self.clock.elapsed();
        let age = |since: &Duration| now.saturating_sub(*since);
        while wrong.front().is_some_and(|since| age(since) >= WINDOW) {
            wrong.pop_front();
        }
        match wrong.front() {
            Some(since) if wrong.len() >= ATTEMPTS => Entry::Wait(WINDOW.saturating_sub(age(since))),
            _ if self.hash.is_of(given) => Entry::Open,
            _ => {
                wrong.push_back(now);
                Entry::Closed
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{ATTEMPTS, Hash, Password, WINDOW};
    use crate::clock::Clock;
    use crate::session::{Door, Entry};
    use std::sync::{Arc, Mutex};
    use std::time::Duration;

    /// A hash that is cheap to check; the password is `right`.
    const CHEAP: &str = "$argon2id$v=19$m=8,t=1,p=1$c29tZSBzYWx0$7pxkKBAh8+ZA3+49p/U+w9q8yz8s4nkttXRnehzVZ1E";

    #[derive(Default)]
    struct Stopped(Mutex<Duration>);

    impl Stopped {
        fn advance(&self, by: Duration) {
            let mut now = self.0.lock().unwrap();
            *now = now.saturating_add(by);
        }
    }

    impl Clock for Stopped {
        fn elapsed(&self) -> Duration {
            *self.0.lock().unwrap()
        }

        fn unix(&self) -> Duration {
            Duration::ZERO
        }
    }

    #[test]
    fn a_hash_is_of_its_password_alone() {
        let hash = Hash::make("correct horse").unwrap();
        let text = hash.to_text();
        assert!(text.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"), "{text}");
        let read = Hash::parse(&format!("{text}\n")).unwrap();
        for (password, is) in
            [("correct horse", true), ("correct horse ", false), ("Correct horse", false), ("", false)]
        {
            assert_eq!(read.is_of(password), is, "{password}");
        }
        assert_ne!(Hash::make("correct horse").unwrap().to_text(), text);
        let (without_hash, hash) = text.rsplit_once('$').unwrap();
        for bad in [
            "",
            "correct horse",
            without_hash,
            &format!("$scrypt$v=19$ln=15,r=8,p=1$c29tZSBzYWx0${hash}"),
            &format!("$argon2id$v=19$m=1,t=0,p=1$c29tZSBzYWx0${hash}"),
        ] {
            assert!(Hash::parse(bad).is_none(), "{bad}");
        }
    }

    #[test]
    fn the_fifth_wrong_password_ends_the_attempts_for_a_quarter_of_an_hour() {
        let clock = Arc::new(Stopped::default());
        let door = Password::new(Hash::parse(CHEAP).unwrap(), Arc::<Stopped>::clone(&clock));
        assert_eq!(door.enter("right"), Entry::Open);
        for _ in 0..ATTEMPTS {
            assert_eq!(door.enter("right"), Entry::Open);
            assert_eq!(door.enter("wrong"), Entry::Closed);
            clock.advance(Duration::from_secs(60));
        }
        for given in ["right", "wrong", ""] {
            assert_eq!(door.enter(given), Entry::Wait(Duration::from_secs(10 * 60)), "{given}");
        }
        clock.advance(Duration::from_secs(10 * 60 - 1));
        assert_eq!(door.enter("right"), Entry::Wait(Duration::from_secs(1)));
        // The first wrong password no longer counts, so one attempt is possible until the second one no longer counts
        // either.
        clock.advance(Duration::from_secs(1));
        assert_eq!([door.enter("right"), door.enter("wrong")], [Entry::Open, Entry::Closed]);
        assert_eq!(door.enter("right"), Entry::Wait(Duration::from_secs(60)));
        clock.advance(WINDOW);
        assert_eq!(door.enter("right"), Entry::Open);
    }

    #[test]
    fn many_who_guess_at_once_have_no_more_attempts() {
        let door = Password::new(Hash::parse(CHEAP).unwrap(), Arc::new(Stopped::default()));
        let outcomes: Vec<_> = std::thread::scope(|scope| {
            let guesses: Vec<_> = (0..20).map(|_| scope.spawn(|| door.enter("wrong"))).collect();
            guesses.into_iter().map(|guess| guess.join().unwrap()).collect()
        });
        assert_eq!(outcomes.iter().filter(|outcome| **outcome == Entry::Closed).count(), ATTEMPTS);
        assert!(outcomes.iter().all(|outcome| matches!(outcome, Entry::Closed | Entry::Wait(WINDOW))));
    }
}
