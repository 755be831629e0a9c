package org.ocserver.donotcall;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.ocserver.callinglist.PhoneText;

class PhoneTextTest {
  @Property(tries = 500)
  void shouldChangeNothingWhenAppliedToItsOwnResult(@ForAll String written) {
    String once = PhoneText.comparable(written);
    assertThat(PhoneText.comparable(once)).isEqualTo(once);
  }

  @Property(tries = 500)
  void shouldGiveTwoTextsOneKeyOnlyIfTheyAreEqual(@ForAll String one, @ForAll String other) {
    assertThat(ContactKey.customer(one).equals(ContactKey.customer(other)))
        .isEqualTo(one.equals(other));
  }
}
