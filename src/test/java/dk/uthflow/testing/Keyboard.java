package dk.uthflow.testing;

import java.util.LinkedHashSet;
import java.util.Set;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Somebody with a keyboard and no mouse, who sees where they are.
 */
public final class Keyboard {

	/** Long forms and lists go on alike. */
	private static final int STOPS = 60;

	/**
	 * The element that has the focus, and whether one can see so: it or the mark that is
	 * drawn in its place has an outline, and it is in the window.
	 */
	private static final String FOCUSED = """
			() => {
			  const it = document.activeElement;
			  if (!it || it === document.body) {
			    return null;
			  }
			  const outlined = (one, part) => {
			    const style = getComputedStyle(one, part);
			    return style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0;
			  };
			  const label = it.labels?.[0];
			  const drawn = outlined(it) || [it.closest('.fjs-input-group'), label].some((one) => one && outlined(one))
			    || (label && (outlined(label, '::before') || outlined(label, '::after')));
			  const box = (label && it.getBoundingClientRect().right < 0 ? label : it).getBoundingClientRect();
			  const inside = box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
			  window.stops ??= [];
			  const stop = window.stops.includes(it) ? window.stops.indexOf(it) : window.stops.push(it) - 1;
			  return `${drawn && inside ? 'seen' : drawn ? 'out of sight' : 'unseen'} ${stop} ${it.outerHTML.slice(0, 120)}`;
			}""";

	private final Page page;

	public Keyboard(Page page) {
		this.page = page;
	}

	/**
	 * Goes on with the Tab key until there: each stop on the way can be seen.
	 */
	public Keyboard to(Locator target) {
		return by("Tab", target);
	}

	/** Goes back. */
	public Keyboard backTo(Locator target) {
		return by("Shift+Tab", target);
	}

	private Keyboard by(String key, Locator target) {
		target.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
		for (int i = 0; i < 2 * STOPS; i++) {
			this.page.keyboard().press(key);
			String stop = (String) this.page.evaluate(FOCUSED);
			assertThat(stop == null || stop.startsWith("seen")).as(stop).isTrue();
			if (isAt(target)) {
				return this;
			}
		}
		throw new AssertionError("The Tab key does not lead to " + target);
	}

	private static boolean isAt(Locator target) {
		return Boolean.TRUE.equals(target.evaluate("(it) => it === document.activeElement"));
	}

	/** Presses keys, one after the other. */
	public Keyboard press(String... keys) {
		for (String key : keys) {
			this.page.keyboard().press(key);
		}
		return this;
	}

	/** Writes where one is. */
	public Keyboard type(String text) {
		this.page.keyboard().type(text);
		return this;
	}

	/**
	 * The stops of the Tab key, until it leaves the page or comes back to where it was.
	 */
	public static Set<String> stops(Page page) {
		Set<String> stops = new LinkedHashSet<>();
		for (int i = 0; i < STOPS; i++) {
			page.keyboard().press("Tab");
			String stop = (String) page.evaluate(FOCUSED);
			if (stop == null || !stops.add(stop)) {
				break;
			}
		}
		return stops;
	}

}
